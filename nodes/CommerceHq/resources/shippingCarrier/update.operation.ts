import { additionalJson, changesOf, defineOperation, path } from '../../../shared';
import { shippingCarrierLocator } from '../../locators';
import { updateFields } from './fields';

export const update = defineOperation({
	name: 'Update',
	action: 'Update a shipping carrier',
	description: 'Change the title or the website of a shipping carrier',
	fields: [shippingCarrierLocator, updateFields],
	options: [additionalJson],
	request: ({ shippingCarrier, updateFields: changes, options }) => ({
		method: 'PATCH',
		path: path`/shipping-carriers/${shippingCarrier}`,
		body: changesOf(changes, options.additionalJson),
		response: 'anything',
		// Repeating it changes nothing.
		idempotent: true,
	}),
	output: (response, { shippingCarrier }) => ({ id: shippingCarrier, ...response }),
});
