import { CommerceInterfaceApi } from '../../credentials/CommerceInterfaceApi.credentials';
import { at, failureTexts, valueTexts, type Platform, type RawResponse } from '../shared';
import { lineItem } from './resources/lineItem';
import { order } from './resources/order';
import { purchaseOrder } from './resources/purchaseOrder';

/** Responses have `success`; with `false`, the reason is in `message`, `error` or `errors`. */
function failureIn({ body }: RawResponse): string | undefined {
	if (at(body, 'success') !== false) return undefined;
	const reason = ['message', 'error', 'errors'].find((name) => at(body, name));
	if (reason === undefined) return 'it gave no reason';
	return failureTexts(body, [reason], valueTexts).join('; ');
}

export const platform: Platform = {
	name: 'CommerceInterface',
	credential: new CommerceInterfaceApi(),
	baseUrl: ({ baseUrl }) => String(baseUrl),
	failureIn,
	// Only a response that says so counts as success.
	isResponse: (body) => at(body, 'success') === true,
	credentialHint:
		'Check the supplier ID and the token in the credential, or generate a new token in CommerceInterface.',
	// A wrong token gets the same response as a wrong entry: `success: false`.
	probe: { method: 'GET', path: '/get_orders' },
	resources: { order, lineItem, purchaseOrder },
};
