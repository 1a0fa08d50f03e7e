import type { IDataObject } from 'n8n-workflow';
import { missingFromResponse } from '../shared';

const missing = missingFromResponse('G-Commerce');

/**
 * The output of a write: its response, which has the written record's ID under this key. Throws an ApiError when
 * the key has no value: then it is unknown whether the record was written. `what` names the ID in the error.
 */
export const requireKey = (key: string, what: string) => (response: IDataObject) => {
	if ((response[key] ?? '') !== '') return response;
	throw missing(what);
};
