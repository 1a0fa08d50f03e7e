import { InputError } from '../util';

/**
 * Checks a base URL: https, or plain http to this machine. Gives it without a slash at its end.
 * Throws an InputError.
 */
export function checkedBaseUrl(given: string): string {
	let url: URL | undefined;
	try {
		url = new URL(given.trim());
	} catch {
		// Said below.
	}
	const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url?.hostname ?? '');
	if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && loopback))) {
		throw new InputError(
			'The address in the credential must start with https://',
			'Open the credential and give the whole address. Plain http is only taken for this machine itself (localhost).',
		);
	}
	return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
