import type { IDataObject } from 'n8n-workflow';
import { missingFromResponse } from '../shared';

const missing = missingFromResponse('G-Commerce');

/**
 * The response to a write, if it says under this name which record was written. Throws a ApiError
 * otherwise: nobody knows then what became of the write.
 */
export const naming = (key: string, what: string) => (response: IDataObject) => {
	if ((response[key] ?? '') !== '') return response;
	throw missing(what);
};
