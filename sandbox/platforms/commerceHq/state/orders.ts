import type { Address } from './address';
import type { LineData } from './products';

/** A quantity of one of an order's line items. */
export interface Item {
	/** The line item's ID. */
	id: number;
	quantity: number;
}

/** Something about an order that covers quantities of its line items. */
interface Part {
	id: number;
	items: readonly Item[];
	created_at: number;
	updated_at: number | null;
}

/** Line items sent to fulfilment. */
export interface Fulfilment extends Part {
	items: ReadonlyArray<Item & { warehouse: number | null }>;
}

/** Line items of one fulfilment, sent to the customer. */
export interface Shipment extends Part {
	fulfilment_id: number;
	tracking_number: string;
	/** The carrier's ID. */
	shipping_carrier: number;
}

/** Line items of one shipment, put back into stock. */
export interface Restock extends Part {
	shipment_id: number;
}

/** A line item: a quantity of something ordered. */
export interface LineItem extends Item {
	/** Shared between orders, never changed. */
	data: LineData;
}

/** An order. Its lists are replaced, never changed in place. */
export interface Order {
	id: number;
	/** The customer's ID. */
	customer: number;
	email: string;
	address: Address;
	lines: readonly LineItem[];
	fulfilments: readonly Fulfilment[];
	shipments: readonly Shipment[];
	restocks: readonly Restock[];
	/** Follows from the four lists above; kept, because searches go through all orders. */
	status: number;
	shipping: { description: string; price: number };
	tax: number;
	total: number;
	is_paid: boolean;
	refunded: number;
	payment: { type: string; last4: string | null };
	ip: string;
	ip_fail: boolean;
	order_date: number;
	updated_at: number | null;
	notes: string | null;
}

/** How many pieces of a line item are where; the four add up to its quantity. */
export interface Counters {
	quantity: number;
	not_fulfilled: number;
	/** Sent to fulfilment and not shipped yet. */
	fulfilled: number;
	/** Shipped and not put back. */
	shipped: number;
	restocked: number;
}

/** The codes of an order's status and payment. */
export const STATUS_CODES = [0, 1, 2, 3, 4, 5];
export const PAID_CODES = [0, 1, -1, -2];

/** How many pieces of a line item some parts of an order cover. */
export function quantityIn(
	parts: ReadonlyArray<{ items: readonly Item[] }>,
	lineId: number,
): number {
	let sum = 0;
	for (const { items } of parts) {
		for (const { id, quantity } of items) if (id === lineId) sum += quantity;
	}
	return sum;
}

/** How many pieces of a line item are where. */
export function countersOf(order: Order, { id, quantity }: LineItem): Counters {
	const sent = quantityIn(order.fulfilments, id);
	const shipped = quantityIn(order.shipments, id);
	const restocked = quantityIn(order.restocks, id);
	return {
		quantity,
		not_fulfilled: quantity - sent,
		fulfilled: sent - shipped,
		shipped: shipped - restocked,
		restocked,
	};
}

/**
 * The status code that follows from what was sent and shipped: nothing sent (0), a part sent and
 * nothing shipped (1) or some of it shipped (2), all sent and nothing (3), some (4) or all (5)
 * shipped. What was put back counts as shipped: the customer had it.
 */
export function statusOf(order: Order): number {
	let open = 0;
	let sent = 0;
	let shipped = 0;
	for (const line of order.lines) {
		const counters = countersOf(order, line);
		open += counters.not_fulfilled;
		sent += counters.fulfilled;
		shipped += counters.shipped + counters.restocked;
	}
	if (open > 0) return shipped > 0 ? 2 : sent > 0 ? 1 : 0;
	if (shipped === 0) return 3;
	return sent > 0 ? 4 : 5;
}

/** The payment code: 0 not paid, 1 paid, -1 partially refunded, -2 fully refunded. */
export function paidOf(order: Order): number {
	if (!order.is_paid) return 0;
	if (order.refunded === 0) return 1;
	return refundableCents(order) > 0 ? -1 : -2;
}

/** How much can still be refunded, in cents, so that sums come out exactly. */
export function refundableCents(order: Order): number {
	return order.is_paid ? cents(order.total) - cents(order.refunded) : 0;
}

export const cents = (amount: number) => Math.round(amount * 100);

/** The sum of all items' prices. */
export function cartPriceOf(order: Order): number {
	return order.lines.reduce((sum, line) => sum + cents(line.data.price) * line.quantity, 0) / 100;
}
