import type { IDataObject } from 'n8n-workflow';
import { InputError, path } from '../../shared';

const HOSTS: Readonly<Record<string, string>> = {
	production: 'https://prod.api.commercengine.io',
	staging: 'https://staging.api.commercengine.io',
};

/**
 * The base URL of a store's storefront API, from a credential. A custom address may include /api/v1 and
 * what follows it, as copied from the documents. Throws an InputError without a store ID.
 */
export function storefrontUrl({ environment, address, storeId }: IDataObject): string {
	const host = (HOSTS[String(environment)] ?? String(address ?? '')).trim();
	const store = String(storeId ?? '').trim();
	if (store === '') {
		throw new InputError(
			'The credential has no store ID',
			'Fill it in: it stands in the store settings in the Admin Portal.',
		);
	}
	const root = host.replace(/\/api\/v1.*$/, '').replace(/\/+$/, '');
	return root + path`/api/v1/${store}/storefront`;
}
