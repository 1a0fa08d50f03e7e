import { GCommerceApi } from '../../credentials/GCommerceApi.credentials';
import {
	at,
	failureTexts,
	joinTexts,
	listTexts,
	type FailureReason,
	type Platform,
	type RawResponse,
} from '../shared';
import { category } from './resources/category';
import { order } from './resources/order';
import { product } from './resources/product';
import { purchaseOrder } from './resources/purchaseOrder';
import { shipment } from './resources/shipment';

const STATE_HINT =
	"Look at the record in G-Commerce: the platform's message says what about it does not allow this. Change that, or leave the item out.";

/** Error responses carry `message`; one that a condition causes (409) may say more beside it. */
function failureIn({ status, body }: RawResponse): FailureReason | undefined {
	// An error may come with a good status, and have its own in the body.
	if (status < 400 && !(Number(at(body, 'status')) >= 400 && at(body, 'message'))) return undefined;
	const message = joinTexts(
		failureTexts(body, ['message', 'error', 'errors', 'details'], listTexts),
	);
	if (message === undefined) return undefined;
	return { message, hint: status === 409 ? STATE_HINT : undefined };
}

export const platform: Platform = {
	name: 'G-Commerce',
	credential: new GCommerceApi(),
	baseUrl: ({ baseUrl }) => String(baseUrl),
	failureIn,
	credentialHint:
		'Check email and API key in the credential, and that API access is switched on for this account in the vendor panel.',
	// A second more than the minute of the documents: a service may count in whole seconds.
	rateLimit: { requests: 10, perMs: 61_000 },
	resources: { product, category, order, purchaseOrder, shipment },
};
