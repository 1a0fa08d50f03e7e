import type { ApiRequest } from '../contract/request';

/** The request of a delete, of which nothing is read but that it went well. */
export const deletion = (path: string): ApiRequest => ({
	method: 'DELETE',
	path,
	answer: 'anything',
});

/** The output of a delete. */
export const deleted = () => ({ deleted: true });
