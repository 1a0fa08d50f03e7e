import { CommerceHqApi } from '../../credentials/CommerceHqApi.credentials';
import { at, type Platform, type RawAnswer } from '../shared';
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

/** Error answers carry `message`; those about values `errors` too: texts by field, all of which are shown. */
function failureIn({ status, body }: RawAnswer): string | undefined {
	if (status < 400) return undefined;
	const errors = at(body, 'errors');
	const fields =
		typeof errors === 'object' && errors !== null
			? Object.entries(errors).map(
					([field, texts]) => `${field}: ${[texts as string | string[]].flat().join(' ')}`,
				)
			: [];
	const message = at(body, 'message');
	const said = [...(typeof message === 'string' ? [message] : []), ...fields];
	return said.length > 0 ? said.join('; ') : undefined;
}

export const platform: Platform = {
	name: 'CommerceHQ',
	credential: new CommerceHqApi(),
	baseUrl: ({ store }) => storeUrl(String(store)),
	failureIn,
	credentialAdvice:
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
