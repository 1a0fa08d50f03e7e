import { defineOperation, path } from '../../../shared';
import { orderLocator } from '../../locators';
import { productsAsReceived, withProducts } from '../../orderedProducts';
import { simplifiedOrder } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get an order',
	description:
		'Retrieve an order with its items, its shipping address and the IDs of its shipments, ready for Create a shipment',
	fields: [orderLocator],
	options: [productsAsReceived],
	request: ({ order }) => ({ method: 'GET', path: path`/orders/${order}` }),
	output: (order, { options }) => withProducts(order, options),
	simplify: simplifiedOrder('order_id', 'shipment_ids'),
});
