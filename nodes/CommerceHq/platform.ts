import { CommerceHqApi } from '../../credentials/CommerceHqApi.credentials';
import {
	asText,
	at,
	failureTexts,
	isRecord,
	joinTexts,
	type Platform,
	type RawResponse,
} from '../shared';
import { collection } from './resources/collection';
import { customer } from './resources/customer';
import { file } from './resources/file';
import { fulfilment } from './resources/fulfilment';
import { helper } from './resources/helper';
import { order } from './resources/order';
import { product } from './resources/product';
import { shipment } from './resources/shipment';
import { shippingCarrier } from './resources/shippingCarrier';
import { storeUrl } from './baseUrl';

/**
 * Error responses carry `message`; those about values `errors` too: texts by field, all of which are shown.
 * `errors` without a record is a failure even with a good status.
 */
function failureIn({ status, body }: RawResponse): string | undefined {
	const errors = Object.entries(at(body, 'errors') ?? {});
	const failed = errors.length > 0 && at(body, 'id') === undefined;
	if (status < 400 && !failed) return undefined;
	return joinTexts([...failureTexts(body, ['message']), ...errors.map(fieldText)]);
}

/** A field and what is wrong with it. An entry of a list may name the field itself. */
function fieldText([field, reason]: [string, unknown]): string {
	if (isRecord(reason) && 'message' in reason) {
		return `${String(reason.field ?? field)}: ${String(reason.message)}`;
	}
	return `${field}: ${[reason].flat().map(asText).join(' ')}`;
}

export const platform: Platform = {
	name: 'CommerceHQ',
	credential: new CommerceHqApi(),
	baseUrl: ({ store }) => storeUrl(String(store)),
	failureIn,
	credentialHint:
		'Check API key and API password in the credential, and that the private app has access to this part of the store.',
	resources: {
		product,
		customer,
		order,
		fulfilment,
		shipment,
		shippingCarrier,
		collection,
		file,
		helper,
	},
};
