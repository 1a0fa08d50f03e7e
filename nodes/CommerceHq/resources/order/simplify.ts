import type { IDataObject } from 'n8n-workflow';
import { isoTime, isRecord, pick, simplifiedTo } from '../../../shared';
import { nameOf, payments, statuses } from './codes';

/** The most important fields of a line item, in CommerceHQ's structure, which Create a fulfilment reads. */
const simplifiedItem = ({ data, status }: IDataObject): IDataObject => ({
	data: isRecord(data)
		? pick(data, ['id', 'product_id', 'title', 'variant', 'sku', 'price', 'track_inventory'])
		: null,
	status: status ?? null,
});

/** The ten most important fields of an order. One that was changed has its ID as `order_id`. */
export const simplifiedOrder = simplifiedTo('display_number', (order) => ({
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

/** The item of an operation that changes an order; the documents don't say what CommerceHQ returns. */
export const changedOrder = (response: IDataObject, { order }: { readonly order: number }) => ({
	order_id: order,
	...response,
});
