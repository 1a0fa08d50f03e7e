import { defineOperation, path } from '../../../shared';
import { orderLocator } from '../../locators';
import { productsAsReceived, withProducts } from '../../values';
import { simplifiedOrder } from './answer';

export const get = defineOperation({
	name: 'Get',
	action: 'Get an order',
	description: 'Retrieve an order with its items, addresses and shipments',
	fields: [orderLocator],
	options: [productsAsReceived],
	request: ({ order }) => ({ method: 'GET', path: path`/orders/${order}` }),
	output: (order, { options }) => withProducts(order, options),
	simplify: simplifiedOrder,
});
