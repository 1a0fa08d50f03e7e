import { defineOperation, locator } from '../../../shared';
import { paginationOf, sortQuery } from '../../lists';
import { pickedFrom } from '../../locators';
import { shipmentStatus } from '../../statuses';
import { productsAsReceived, withProducts } from '../../orderedProducts';
import { simplifiedShipment } from './simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many shipments',
	description:
		'Retrieve shipments with what is in them and their tracking, of an order or a status if you want, the newest first if nothing else is chosen',
	fields: [],
	filters: [
		locator('order', {
			displayName: 'Order',
			required: true,
			description: 'Only shipments of this order',
			...pickedFrom.orders,
		}),
		shipmentStatus,
	],
	sort: [
		{ name: 'Customer', value: 'customer' },
		{ name: 'ID', value: 'id' },
		{ name: 'Order Date', value: 'order_date' },
		{ name: 'Order ID', value: 'order_id' },
		{ name: 'Shipment Date', value: 'shipment_date' },
		{ name: 'Status', value: 'status' },
	],
	sortRules: 'one',
	options: [productsAsReceived],
	request: ({ filters: { order, status }, sort }) => ({
		method: 'GET',
		path: '/shipments',
		query: { order_id: order, status, ...sortQuery(sort) },
	}),
	pagination: paginationOf('shipments', 'shipment_id'),
	output: (shipment, { options }) => withProducts(shipment, options),
	simplify: simplifiedShipment,
});
