import { GCommerceApi } from '../../credentials/GCommerceApi.credentials';
import { at, type Platform, type RawAnswer, type SaidFailure } from '../shared';
import { category } from './resources/category';
import { order } from './resources/order';
import { product } from './resources/product';
import { purchaseOrder } from './resources/purchaseOrder';
import { shipment } from './resources/shipment';

const STATE_ADVICE =
	"Look at the record in G-Commerce: the platform's message says what about it does not allow this. Change that, or leave the item out.";

/** Error answers carry `message`; one that a condition causes (409) may say more beside it. */
function failureIn({ status, body }: RawAnswer): SaidFailure | undefined {
	// An error may come with a good status, and have its own in the body.
	if (status < 400 && !(Number(at(body, 'status')) >= 400 && at(body, 'message'))) return undefined;
	const said = ['message', 'error', 'errors', 'details']
		.flatMap((name) => at(body, name) ?? [])
		.map((text) => (typeof text === 'string' ? text : JSON.stringify(text)));
	if (said.length === 0) return undefined;
	return { said: said.join('; '), advice: status === 409 ? STATE_ADVICE : undefined };
}

export const platform: Platform = {
	name: 'G-Commerce',
	credential: new GCommerceApi(),
	baseUrl: ({ baseUrl }) => String(baseUrl),
	failureIn,
	credentialAdvice:
		'Check email and API key in the credential, and that API access is switched on for this account in the vendor panel.',
	// A second more than the minute of the documents: a service may count in whole seconds.
	budget: { requests: 10, perMs: 61_000 },
	resources: { product, category, order, purchaseOrder, shipment },
};
