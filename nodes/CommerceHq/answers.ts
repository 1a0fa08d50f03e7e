import type { IDataObject } from 'n8n-workflow';
import { at, missingFromResponse } from '../shared';

/** The records in an answer whose form is not documented: a list of them, or one. */
export const recordsIn = (answer: object): IDataObject[] =>
	([answer].flat() as IDataObject[]).filter((one) => at(one, 'id') !== undefined);

/** The failure of an entry that the answer to its call leaves out. */
export const missing = missingFromResponse('CommerceHQ');
