import { CommerceInterfaceApi } from '../../credentials/CommerceInterfaceApi.credentials';
import { at, type Platform, type RawResponse } from '../shared';
import { lineItem } from './resources/lineItem';
import { order } from './resources/order';
import { purchaseOrder } from './resources/purchaseOrder';

/** Responds with carry `success`; with `false` the message is in `message`, `error` or `errors`. */
function failureIn({ body }: RawResponse): string | undefined {
	if (at(body, 'success') !== false) return undefined;
	const said = ['message', 'error', 'errors'].map((name) => at(body, name)).find(Boolean);
	if (said === undefined) return 'it gave no reason';
	if (typeof said === 'string') return said;
	const texts: unknown[] = typeof said === 'object' && said !== null ? Object.values(said) : [said];
	return texts.map((text) => (typeof text === 'string' ? text : JSON.stringify(text))).join('; ');
}

export const platform: Platform = {
	name: 'CommerceInterface',
	credential: new CommerceInterfaceApi(),
	baseUrl: ({ baseUrl }) => String(baseUrl),
	failureIn,
	// Nothing counts as done that does not say so.
	isResponse: (body) => at(body, 'success') === true,
	credentialHint:
		'Check the supplier ID and the token in the credential, or generate a new token in CommerceInterface.',
	// A wrong token is responded like a wrong entry: with `success: false`.
	probe: { method: 'GET', path: '/get_orders' },
	resources: { order, lineItem, purchaseOrder },
};
