import { checkedBaseUrl } from '../shared/http/baseUrl';

const API = '/api/v1';

/**
 * The address of a store's API from what a user gives: the store's name, its address (also of a page of
 * its admin panel), or the whole address of the API. Throws an InputProblem for what is none of these.
 */
export function storeUrl(given: string): string {
	const store = given.trim();
	if (/^[a-z0-9-]+$/i.test(store)) return `https://${store}.commercehq.com${API}`;
	const address = checkedBaseUrl(/^[a-z]+:\/\//i.test(store) ? store : `https://${store}`);
	const { origin, pathname } = new URL(address);
	const api = pathname.indexOf(API);
	return `${origin}${api < 0 ? '' : pathname.slice(0, api)}${API}`;
}
