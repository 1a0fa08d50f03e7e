import type { IDataObject } from 'n8n-workflow';
import { at, isoTime, pick } from '../../../shared';
import { fieldsOption } from '../../lists';
import { nameOf, payments, statuses } from './codes';

/** What lists of orders can be sorted by. */
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

/** Which fields of an order to answer. */
export const orderAnswerOptions = [
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

/** The ten fields of an order that are needed most. */
export const simplifiedOrder = (order: IDataObject): IDataObject => ({
	...pick(order, ['id', 'display_number', 'email']),
	customer_name:
		['first_name', 'last_name']
			.map((name) => at(order, `customer.${name}`))
			.filter(Boolean)
			.join(' ') || null,
	...pick(order, ['status']),
	status_name: nameOf(statuses, order.status),
	...pick(order, ['paid']),
	paid_name: nameOf(payments, order.paid),
	...pick(order, ['total']),
	order_date: isoTime(order.order_date),
});

/** The item of an operation that changes an order; what CommerceHQ answers is not documented. */
export const changedOrder = (answer: IDataObject, { order }: { readonly order: number }) => ({
	order_id: order,
	...answer,
});
