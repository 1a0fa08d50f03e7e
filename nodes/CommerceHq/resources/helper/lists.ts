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

export const helperRequest = (kind: HelperKind): ApiRequest => ({
	method: 'GET',
	path: path`/helpers/${kind}`,
	answer: 'anything',
});

/**
 * The entries of a list. The documents don't say whether it comes as it is or under its name, nor whether
 * tags have IDs or are just texts.
 */
export function helperEntries(answer: unknown, kind: HelperKind): IDataObject[] {
	const entries = [at(answer, kind) ?? answer].flat() as Array<IDataObject | string>;
	return entries
		.map((entry) => (typeof entry === 'object' ? entry : { title: entry }))
		.filter((entry) => Object.keys(entry).length > 0);
}
