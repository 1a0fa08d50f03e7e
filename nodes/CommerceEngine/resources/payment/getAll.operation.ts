import { defineOperation, path } from '../../../shared';
import { orderLocator } from '../../fields/locators';
import { singlePageOf } from '../../response/lists';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many payments of an order',
	description: 'Retrieve what was paid for an order, and how',
	fields: [orderLocator],
	request: ({ order }) => ({ method: 'GET', path: path`/orders/${order}/payments` }),
	pagination: singlePageOf('payments'),
});
