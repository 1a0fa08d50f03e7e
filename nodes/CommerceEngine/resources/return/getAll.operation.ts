import { defineOperation, path } from '../../../shared';
import { orderLocator } from '../../fields/locators';
import { singlePageOf } from '../../response/lists';
import { simplifiedReturn } from './simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many returns of an order',
	description: 'Retrieve the returns of one order, with items, status and refunds',
	fields: [orderLocator],
	request: ({ order }) => ({ method: 'GET', path: path`/orders/${order}/returns` }),
	pagination: singlePageOf('returns'),
	simplify: simplifiedReturn,
});
