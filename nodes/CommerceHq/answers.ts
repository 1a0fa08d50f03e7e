import type { IDataObject } from 'n8n-workflow';
import { at, ServiceFailure } from '../shared';

/** The records in an answer whose form is not documented: a list of them, or one. */
export const recordsIn = (answer: object): IDataObject[] =>
	([answer].flat() as IDataObject[]).filter((one) => at(one, 'id') !== undefined);

/** The failure of an entry that the answer to its call leaves out: nobody knows whether it was done. */
export const leftOut = (what: string) =>
	new ServiceFailure({
		message: `CommerceHQ took the call, but its answer is without ${what}`,
		advice: '',
		effect: 'unknown',
		wroteTo: 'CommerceHQ',
	});
