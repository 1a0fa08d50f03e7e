import { fieldsOption } from '../../lists';

/** The fields that lists of orders can be sorted by. */
export const orderSortKeys = [
	{ name: 'Display Number', value: 'display_number' },
	{ name: 'Email', value: 'email' },
	{ name: 'Fulfilment Status', value: 'status' },
	{ name: 'ID', value: 'id' },
	{ name: 'Order Date', value: 'order_date' },
	{ name: 'Payment Status', value: 'paid' },
	{ name: 'Refunded', value: 'refunded' },
	{ name: 'Tax', value: 'tax' },
	{ name: 'Total', value: 'total' },
	{ name: 'Updated At', value: 'updated_at' },
] as const;

/** The option to return only some fields of an order. */
export const orderResponseOptions = [
	fieldsOption([
		...orderSortKeys,
		{ name: 'Address', value: 'address' },
		{ name: 'Conversion', value: 'conversion' },
		{ name: 'Customer', value: 'customer' },
		{ name: 'Discounts', value: 'discounts' },
		{ name: 'Fulfilments', value: 'fulfilments' },
		{ name: 'IP Address', value: 'ip' },
		{ name: 'Items', value: 'items' },
		{ name: 'Notes', value: 'notes' },
		{ name: 'Payment', value: 'payment' },
		{ name: 'Refund Possible', value: 'refund_possible' },
		{ name: 'Restocks', value: 'restocks' },
		{ name: 'Risk Level', value: 'risk_level' },
		{ name: 'Shipments', value: 'shipments' },
		{ name: 'Shipping', value: 'shipping' },
	]),
] as const;
