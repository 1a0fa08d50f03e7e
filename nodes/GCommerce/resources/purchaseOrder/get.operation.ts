import { defineOperation, isoTime, path, pick } from '../../../shared';
import { purchaseOrderLocator } from '../../locators';
import { productsAsReceived, shippingAddress, withProducts } from '../../values';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a purchase order',
	description: 'Retrieve a purchase order with its items and addresses',
	fields: [purchaseOrderLocator],
	options: [productsAsReceived],
	request: ({ purchaseOrder }) => ({
		method: 'GET',
		path: path`/purchase_orders/${purchaseOrder}`,
	}),
	output: (order, { options }) => withProducts(order, options),
	simplify: (order) => ({
		...pick(order, [
			'purchase_order_id',
			'status',
			'total',
			'email',
			'firstname',
			'lastname',
			'products',
			'notes',
		]),
		shipping_address: shippingAddress(order),
		created_at: isoTime(order.timestamp),
	}),
});
