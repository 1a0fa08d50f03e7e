import { pageNumberPagination, type ApiRequest } from '../../../shared';

const request: ApiRequest = { method: 'GET', path: '/files' };

/** The files of the store, and how their pages are read: the response is the list itself. */
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
