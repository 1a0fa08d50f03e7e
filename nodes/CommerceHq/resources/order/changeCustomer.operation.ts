import { additionalJson, bodyOf, defineOperation, path } from '../../../shared';
import { customerLocator, orderLocator } from '../../locators';
import { changedOrder } from './answer';

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
		body: bodyOf({ id: customer }, options.additionalJson),
		answer: 'anything',
		// A second time changes nothing more.
		repeatable: true,
	}),
	output: changedOrder,
});
