import type { IDataObject } from 'n8n-workflow';
import { at, pick } from '../../../shared';
import { eachIn } from '../../response/simplified';

const RETURNED = [
	'shipment_number',
	'product_id',
	'variant_id',
	'sku',
	'product_name',
	'quantity',
	'selling_price',
	'resolution',
	'return_reason',
] as const;

const REFUNDED = [
	'request_number',
	'status',
	'refund_amount',
	'refund_date',
	'payment_mode',
] as const;

/** A return in ten fields, with its items and refunds in few. What is none stays as it is. */
export function simplifiedReturn(record: IDataObject): IDataObject {
	// The documents name three of its fields in two ways.
	const { return_number: number = record.request_number, return_items: items = record.items } =
		record;
	if (number === undefined) return record;
	return {
		return_number: number,
		...pick(record, ['status', 'requested_settlement', 'original_order_number']),
		replacement_order_number: (record.replacement_order_number ??
			at(record, 'replacement_order.order_number') ??
			null) as string | null,
		...pick(record, ['grand_total', 'created_at', 'received_at']),
		return_items: eachIn(items, RETURNED),
		refund: eachIn(record.refund, REFUNDED),
	};
}
