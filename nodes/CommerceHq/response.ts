import type { IDataObject } from 'n8n-workflow';
import { at, missingFromResponse } from '../shared';

/** The records in a response whose form is not documented: a list of them, or one. */
export const recordsIn = (response: object): IDataObject[] =>
	([response].flat() as IDataObject[]).filter((one) => at(one, 'id') !== undefined);

/** The failure of an entry that the response to its call leaves out. */
export const missing = missingFromResponse('CommerceHQ');
