import { additionalJson, defineOperation, path } from '../../../shared';
import { customerLocator, orderLocator } from '../../locators';
import { changedOrder, simplifiedOrder } from './simplify';

export const changeCustomer = defineOperation({
	name: 'Change Customer',
	action: 'Change the customer of an order',
	description:
		"Give an order to another customer. The customer's primary address becomes that of the order.",
	fields: [orderLocator, customerLocator],
	options: [additionalJson],
	request: ({ order, customer, options }) => ({
		method: 'PATCH',
		path: path`/orders/${order}/customer`,
		// The ID comes last, so that additional fields can't replace it.
		body: { ...options.additionalJson, id: customer },
		response: 'anything',
		// Repeating it changes nothing.
		idempotent: true,
	}),
	output: changedOrder,
	simplify: simplifiedOrder,
});
