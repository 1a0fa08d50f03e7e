import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { countries } from '../countries';

/** For the list of a locator: countries, by name or code. */
export async function searchCountries(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const text = filter.trim().toLowerCase();
	return { results: countries().filter(({ name }) => name.toLowerCase().includes(text)) };
}
