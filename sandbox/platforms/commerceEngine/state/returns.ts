import type { OrderReturn, ReturnItem } from './orderRows';
import type { OrderRecord, Orders } from './orders';
import { cents } from './promotions';

/** What a customer says of an item that comes back. */
export interface ReturnedItem {
	shipment_number: string;
	product_id: string;
	variant_id: string | null;
	quantity: number;
	return_reason?: string | undefined;
}

type Settlement = OrderReturn['requested_settlement'];

/** How many of a shipped item are not on their way back yet. */
export function leftToReturn(
	{ shipments, returns }: OrderRecord,
	{ shipment_number, product_id, variant_id }: ReturnedItem,
): number {
	const count = (
		items: ReadonlyArray<Pick<ReturnItem, 'product_id' | 'variant_id' | 'quantity'>>,
	) =>
		items
			.filter((item) => item.product_id === product_id && item.variant_id === variant_id)
			.reduce((sum, { quantity }) => sum + quantity, 0);
	const shipped = shipments
		.filter((shipment) => shipment.shipment_number === shipment_number)
		.flatMap((shipment) => shipment.shipment_items);
	const returned = returns
		.filter(({ status }) => status !== 'cancelled')
		.flatMap((entry) => entry.return_items)
		.filter((item) => item.shipment_number === shipment_number);
	return count(shipped) - count(returned);
}

/** A return that was just requested, of items that are there. */
export function makeReturn(
	orders: Orders,
	record: OrderRecord,
	requested_settlement: Settlement,
	items: readonly ReturnedItem[],
	time: string,
): OrderReturn {
	const return_items = items.map((item) => returnItem(record, item, requested_settlement));
	const sum = (amountOf: (item: ReturnItem) => number) =>
		cents(return_items.reduce((total, item) => total + amountOf(item), 0));
	const subtotal = sum(({ selling_price, quantity }) => selling_price * quantity);
	const total_tax = sum((item) => (item.selling_price * item.quantity * item.tax_rate) / 100);
	const delivered = record.shipments.find(
		({ shipment_number }) => shipment_number === items[0]!.shipment_number,
	);
	return {
		return_number: orders.nextReturnNumber(),
		status: 'requested',
		requested_settlement,
		return_items,
		subtotal,
		shipping_amount: 0,
		total_tax,
		grand_total: cents(subtotal + total_tax),
		cancellation_reason: null,
		attachments: [],
		created_at: time,
		approved_at: null,
		shipped_at: null,
		received_at: null,
		cancelled_at: null,
		original_order_number: record.order.order_number,
		original_order_delivered_at: delivered?.delivered_date ?? null,
		replacement_order_number: null,
		replacement_order_date: null,
		replacement_order_amount: null,
		refund: [],
	};
}

function returnItem(
	{ order }: OrderRecord,
	item: ReturnedItem,
	resolution: Settlement,
): ReturnItem {
	const { shipment_number, product_id, variant_id, quantity, return_reason = null } = item;
	const ordered = order.order_items.find(
		(one) => one.product_id === product_id && one.variant_id === variant_id,
	)!;
	const { product_name, product_image_url, sku, selling_price, tax_type, tax_rate } = ordered;
	return {
		shipment_number,
		product_id,
		variant_id,
		product_name,
		product_image_url,
		sku,
		selling_price,
		tax_type,
		tax_rate,
		quantity,
		resolution,
		return_reason,
	};
}
