import { checkedBaseUrl, InputError } from '../shared';

const API = '/api/v1';

/**
 * The base URL of a store's API, from the store's name, its URL, the URL of a page of its admin panel, or the
 * base URL itself. Throws an InputError for anything else.
 */
export function storeUrl(input: string): string {
	const store = input.trim();
	if (/^[a-z0-9-]+$/i.test(store)) return `https://${store.toLowerCase()}.commercehq.com${API}`;
	const address = /^[a-z]+:\/\//i.test(store) ? store : `https://${store}`;
	if (!hasHost(address)) {
		throw new InputError(
			`"${store}" is not the name or the address of a store`,
			'Open the credential and give the name of the store, as in mystore.commercehq.com, or copy the address of any page of its admin panel.',
		);
	}
	const { origin, pathname } = new URL(checkedBaseUrl(address));
	const api = pathname.indexOf(API);
	return `${origin}${api < 0 ? '' : pathname.slice(0, api)}${API}`;
}

/** Whether a URL has a host, which is a domain or this machine. An email address doesn't count as one. */
function hasHost(address: string): boolean {
	if (!URL.canParse(address)) return false;
	const { hostname, username } = new URL(address);
	return username === '' && /[^.]\.[^.]|^localhost$|^\[::1\]$/.test(hostname);
}
