import { simplifiedTo } from '../../../shared';

const ITEM_FIELDS = [
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

const REFUND_FIELDS = [
	'request_number',
	'status',
	'refund_amount',
	'refund_date',
	'payment_mode',
] as const;

/** A return in ten fields, of which the documents name three in two ways. */
export const simplifiedReturn = simplifiedTo(
	['return_number', 'request_number'],
	[
		{ return_number: ['return_number', 'request_number'] },
		'status',
		'requested_settlement',
		'original_order_number',
		{
			replacement_order_number: ['replacement_order_number', 'replacement_order.order_number'],
		},
		'grand_total',
		'created_at',
		'received_at',
		{ return_items: { listAt: ['return_items', 'items'], fields: ITEM_FIELDS } },
		{ refund: { listAt: 'refund', fields: REFUND_FIELDS } },
	],
);
