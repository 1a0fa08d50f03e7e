import { defineOperation, path } from '../../../shared';
import { wholeListOf } from '../../response/content';
import { orderLocator } from '../../fields/locators';
import { simplifiedReturn } from './simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many returns of an order',
	description: 'Retrieve the returns of one order, with items, status and refunds',
	fields: [orderLocator],
	request: ({ order }) => ({ method: 'GET', path: path`/orders/${order}/returns` }),
	pagination: wholeListOf('returns'),
	simplify: simplifiedReturn,
});
