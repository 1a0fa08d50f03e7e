import { defineOperation, path } from '../../../shared';
import { orderLocator, returnLocator } from '../../fields/locators';
import { contentOf } from '../../response/content';
import { simplifiedReturn } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a return',
	description: 'Retrieve a return of an order by its number, with items, status and refunds',
	fields: [orderLocator, returnLocator],
	request: ({ order, return: number }) => ({
		method: 'GET',
		path: path`/orders/${order}/returns/${number}`,
	}),
	output: contentOf('order_return'),
	simplify: simplifiedReturn,
});
