import type { IDataObject } from 'n8n-workflow';
import { at, path, type ApiRequest } from '../../../shared';

/** The lists of IDs and titles that CommerceHQ keeps of a store. */
export const helperKinds = [
	{ name: 'Collections', value: 'collections' },
	{ name: 'Product Types', value: 'types' },
	{ name: 'Tags', value: 'tags' },
	{ name: 'Vendors', value: 'vendors' },
	{ name: 'Warehouses', value: 'warehouses' },
] as const;

export type HelperKind = (typeof helperKinds)[number]['value'];

/** The request for a list. The form of the response is not documented (see `helperEntries`). */
export const helperRequest = (kind: HelperKind): ApiRequest => ({
	method: 'GET',
	path: path`/helpers/${kind}`,
	response: 'anything',
});

/**
 * The entries of a list. The documents don't say whether the response is the list or has it under its name, nor
 * whether tags have IDs or are only texts.
 */
export function helperEntries(response: unknown, kind: HelperKind): IDataObject[] {
	const named = typeof response === 'object' && response !== null && kind in response;
	const entries = [named ? at(response, kind) : response].flat() as Array<
		IDataObject | string | null
	>;
	return entries
		.filter((entry) => entry !== null && entry !== undefined)
		.map((entry) => (typeof entry === 'object' ? entry : { title: entry }))
		.filter((entry) => Object.keys(entry).length > 0);
}
