import type { IDataObject } from 'n8n-workflow';
import { inForm, pick, simplifiedTo } from '../../../shared';
import { ITEM_FIELDS } from '../../response/itemFields';

/** An order in ten fields, of which lists have nine. */
export const simplifiedOrder = simplifiedTo('order_number', (order) => ({
	...pick(order, [
		'order_number',
		'order_date',
		'status',
		'payment_status',
		'grand_total',
		'to_be_paid',
		'order_items_count',
	]),
	// Lists don't include it, and null would read as "not allowed".
	...('is_cancellation_allowed' in order && pick(order, ['is_cancellation_allowed'])),
	...inForm(order, [
		{ currency: 'currency.code', order_items: { listAt: 'order_items', fields: ITEM_FIELDS } },
	]),
}));

/** A new order with what is needed to pay it, in ten fields. */
export const simplifiedNewOrder = (content: IDataObject): IDataObject =>
	inForm(content, [
		{
			order_number: 'order.order_number',
			order_date: 'order.order_date',
			status: 'order.status',
			payment_status: 'order.payment_status',
			grand_total: 'order.grand_total',
			to_be_paid: 'order.to_be_paid',
			currency: 'order.currency.code',
			order_items_count: 'order.order_items_count',
		},
		'payment_required',
		'payment_info',
	]);

/** A shipment of an order in ten fields. Not all shipments have a number of their own. */
export const simplifiedShipment = simplifiedTo(
	['shipment_number', 'reference_number'],
	[
		'shipment_number',
		'reference_number',
		'status',
		'courier_company_name',
		'awb_no',
		'tracking_url',
		'eta_delivery',
		'shipped_date',
		'delivered_date',
		{
			shipment_items: {
				listAt: 'shipment_items',
				fields: ['product_id', 'variant_id', 'sku', 'product_name', 'quantity'],
			},
		},
	],
);
