import type { IDataObject } from 'n8n-workflow';
import { at, pick } from '../../../shared';
import { eachIn, ITEM_FIELDS } from '../../response/simplified';

const SHIPPED = ['product_id', 'variant_id', 'sku', 'product_name', 'quantity'] as const;

/** An order in ten fields, with its items in few. What is no order stays as it is. */
export function simplifiedOrder(order: IDataObject): IDataObject {
	if (!('order_number' in order)) return order;
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
		order_items: eachIn(order.order_items, ITEM_FIELDS),
	};
}

/** A shipment of an order in ten fields, with its items in few. What is no shipment stays as it is. */
export function simplifiedShipment(shipment: IDataObject): IDataObject {
	// The documents show shipments with a number of their own, and without.
	if (!('shipment_number' in shipment || 'reference_number' in shipment)) return shipment;
	return {
		...pick(shipment, [
			'shipment_number',
			'reference_number',
			'status',
			'courier_company_name',
			'awb_no',
			'tracking_url',
			'eta_delivery',
			'shipped_date',
			'delivered_date',
		]),
		shipment_items: eachIn(shipment.shipment_items, SHIPPED),
	};
}
