import type { IDataObject } from 'n8n-workflow';
import { isoTime, isRecord, pick, simplified } from '../../../shared';
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

/** Which fields of an order to return. */
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

/** A line item in few fields, in the places that CommerceHQ gives them, where Create a fulfilment looks for them. */
const simplifiedItem = ({ data, status }: IDataObject): IDataObject => ({
	data: isRecord(data)
		? pick(data, ['id', 'product_id', 'title', 'variant', 'sku', 'price', 'track_inventory'])
		: null,
	status: status ?? null,
});

/** The ten fields of an order that are needed most. One that was changed has its ID as `order_id`. */
export const simplifiedOrder = simplified('display_number', (order) => ({
	...pick(order, ['order_id' in order ? 'order_id' : 'id', 'display_number', 'email']),
	customer: isRecord(order.customer)
		? pick(order.customer, ['id', 'first_name', 'last_name'])
		: null,
	fulfilment_status: nameOf(statuses, order.status),
	payment_status: nameOf(payments, order.paid),
	...pick(order, ['total', 'refunded']),
	order_date: isoTime(order.order_date),
	items: Array.isArray(order.items) ? order.items.filter(isRecord).map(simplifiedItem) : null,
}));

/** The item of an operation that changes an order; what CommerceHQ responses is not documented. */
export const changedOrder = (response: IDataObject, { order }: { readonly order: number }) => ({
	order_id: order,
	...response,
});
