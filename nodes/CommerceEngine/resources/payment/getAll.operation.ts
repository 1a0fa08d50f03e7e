import { defineOperation, path } from '../../../shared';
import { wholeListOf } from '../../response/content';
import { orderLocator } from '../../fields/locators';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many payments of an order',
	description: 'Retrieve what was paid for an order, and how',
	fields: [orderLocator],
	request: ({ order }) => ({ method: 'GET', path: path`/orders/${order}/payments` }),
	pagination: wholeListOf('payments'),
});
