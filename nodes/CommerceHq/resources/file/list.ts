import { pageNumberPagination, type ApiRequest } from '../../../shared';

const request: ApiRequest = { method: 'GET', path: '/files' };

/** The list of the store's files and its pagination. The response is the list itself. */
export const files = {
	request,
	pagination: pageNumberPagination({
		page: 'page',
		size: 'size',
		maxSize: 200,
		items: '',
		key: 'id',
	}),
};
