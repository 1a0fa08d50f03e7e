import { defineOperation, path } from '../../../shared';
import { purchaseOrderLocator } from '../../locators';
import { productsAsReceived, withProducts } from '../../orderedProducts';
import { simplifiedOrder } from '../order/simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a purchase order',
	description: 'Retrieve a purchase order with its items and its shipping address',
	fields: [purchaseOrderLocator],
	options: [productsAsReceived],
	request: ({ purchaseOrder }) => ({
		method: 'GET',
		path: path`/purchase_orders/${purchaseOrder}`,
	}),
	output: (order, { options }) => withProducts(order, options),
	simplify: simplifiedOrder('purchase_order_id', 'notes'),
});
