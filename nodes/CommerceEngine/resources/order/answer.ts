import type { IDataObject } from 'n8n-workflow';
import { at, isRecord, pick } from '../../../shared';
import { simplifiedItem } from '../../simplifiedItem';

/** An order in ten fields, with its items in few. What is no order stays as it is. */
export function simplifiedOrder(order: IDataObject): IDataObject {
	if (!('order_number' in order)) return order;
	const { order_items: items } = order;
	return {
		...pick(order, [
			'order_number',
			'order_date',
			'status',
			'payment_status',
			'grand_total',
			'to_be_paid',
			'order_items_count',
		]),
		// Lists don't say it.
		...('is_cancellation_allowed' in order && pick(order, ['is_cancellation_allowed'])),
		currency: (at(order, 'currency.code') ?? null) as string | null,
		order_items: Array.isArray(items) ? items.filter(isRecord).map(simplifiedItem) : null,
	};
}
