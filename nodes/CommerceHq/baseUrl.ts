import { checkedBaseUrl, InputError } from '../shared';

const API = '/api/v1';

/**
 * The address of a store's API from what a user gives: the store's name, its address (also of a page of
 * its admin panel), or the whole address of the API. Throws an InputError for what is none of these.
 */
export function storeUrl(given: string): string {
	const store = given.trim();
	if (/^[a-z0-9-]+$/i.test(store)) return `https://${store.toLowerCase()}.commercehq.com${API}`;
	const address = /^[a-z]+:\/\//i.test(store) ? store : `https://${store}`;
	if (!namesHost(address)) {
		throw new InputError(
			`"${store}" is not the name or the address of a store`,
			'Open the credential and give the name of the store, as in mystore.commercehq.com, or copy the address of any page of its admin panel.',
		);
	}
	const { origin, pathname } = new URL(checkedBaseUrl(address));
	const api = pathname.indexOf(API);
	return `${origin}${api < 0 ? '' : pathname.slice(0, api)}${API}`;
}

/** Whether an address is one on the web, or of this machine, and no mail address. */
function namesHost(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { hostname, username } = new URL(address);
	return username === '' && /[^.]\.[^.]|^localhost$|^\[::1\]$/.test(hostname);
}
