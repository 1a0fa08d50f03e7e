import { additionalJson, changesOf, defineOperation, path } from '../../../shared';
import { addressOf, billingAddress, shippingAddress } from '../../postalAddress';
import { orderLocator } from '../../locators';
import { changedOrder, simplifiedOrder } from './simplify';

export const updateAddress = defineOperation({
	name: 'Update Address',
	action: 'Update the address of an order',
	description:
		'Change where an order is shipped or billed to. What is left out stays as it is. The profile of the customer may change with it.',
	fields: [orderLocator, shippingAddress, billingAddress],
	options: [additionalJson],
	request: ({ order, options, ...addresses }) => ({
		method: 'PATCH',
		path: path`/orders/${order}/address`,
		body: changesOf(addressOf(addresses), options.additionalJson),
		response: 'anything',
		// Repeating it changes nothing.
		idempotent: true,
	}),
	output: changedOrder,
	simplify: simplifiedOrder,
});
