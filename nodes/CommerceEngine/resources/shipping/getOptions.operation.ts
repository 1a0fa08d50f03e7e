import { additionalFieldsOf, bodyOf, defineOperation } from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { contentAsRecord } from '../../response/content';
import { fulfillmentType } from './fields';

export const getOptions = defineOperation({
	name: 'Get Options',
	action: 'Get the fulfillment options of a cart',
	description:
		'Retrieve how the goods of a cart can be sent or fetched, and what that costs. Update Fulfillment Preference chooses from it.',
	fields: [cartLocator, additionalFieldsOf([fulfillmentType])],
	request: ({ cart, additionalFields }) => ({
		method: 'POST',
		path: '/carts/fulfillment-options',
		body: bodyOf({ cartId: cart, ...additionalFields }),
		idempotent: true,
		readOnly: true,
	}),
	output: contentAsRecord,
});
