import { defineOperation, path } from '../../../shared';
import { wholeListOf } from '../../content';
import { orderLocator } from '../../locators';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many returns of an order',
	description: 'Retrieve the returns that a customer has asked for, of one order',
	fields: [orderLocator],
	request: ({ order }) => ({ method: 'GET', path: path`/orders/${order}/returns` }),
	pages: wholeListOf('returns'),
});
