import { CommerceHqApi } from '../../credentials/CommerceHqApi.credentials';
import { at, isRecord, type Platform, type RawResponse } from '../shared';
import { collection } from './resources/collection';
import { customer } from './resources/customer';
import { file } from './resources/file';
import { fulfilment } from './resources/fulfilment';
import { helper } from './resources/helper';
import { order } from './resources/order';
import { product } from './resources/product';
import { shipment } from './resources/shipment';
import { shippingCarrier } from './resources/shippingCarrier';
import { storeUrl } from './storeUrl';

/**
 * Error responses carry `message`; those about values `errors` too: texts by field, all of which are shown.
 * A good status beside `errors` and no record is a failure all the same.
 */
function failureIn({ status, body }: RawResponse): string | undefined {
	const errors = Object.entries(at(body, 'errors') ?? {});
	const failed = errors.length > 0 && at(body, 'id') === undefined;
	if (status < 400 && !failed) return undefined;
	const message = at(body, 'message');
	const said = [...(typeof message === 'string' ? [message] : []), ...errors.map(textOf)];
	return said.length > 0 ? said.join('; ') : undefined;
}

/** A field and what is wrong with it; also as an entry of a list, which names the field itself. */
function textOf([field, said]: [string, unknown]): string {
	if (isRecord(said) && 'message' in said) {
		return `${String(said.field ?? field)}: ${String(said.message)}`;
	}
	const texts = [said]
		.flat()
		.map((text) => (typeof text === 'string' ? text : JSON.stringify(text)));
	return `${field}: ${texts.join(' ')}`;
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
