import { defineOperation, path } from '../../../shared';
import { contentOf } from '../../content';
import { orderLocator, returnLocator } from '../../locators';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a return',
	description: 'Retrieve a return with its items and how far it has come',
	fields: [orderLocator, returnLocator],
	request: ({ order, return: number }) => ({
		method: 'GET',
		path: path`/orders/${order}/returns/${number}`,
	}),
	output: contentOf('order_return'),
});
