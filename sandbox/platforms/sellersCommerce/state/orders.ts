import { ORDER_STATUSES } from '../codes';
import { now } from '../time';
import type { Order, OrderItem, Shipment } from './rows';

export const PLACED = 3;
const PARTIALLY_SHIPPED = 8;
const SHIPPED = 9;

/** Payment statuses: paid when ordered, and authorized then and captured later. */
export const PAID_AT_ONCE = 74;
export const AUTHORIZED = 75;
export const CAPTURED = 86;

/** Live and abandoned carts. */
export const isCart = (status: number) => status === 1 || status === 2;

/** Cancelled, completed or rejected: nothing happens to such an order any more. */
export const isClosed = (status: number) => status === 5 || status === 10 || status === 36;

/** Takes every change of an order's status. */
export function setStatus(order: Order, status: number, time = now()): void {
	order.OrderStatusId = status;
	order.OrderStatus = ORDER_STATUSES.get(status)!;
	order.ModifiedDate = time;
}

export const leftToShip = (item: OrderItem) => item.Quantity - item.QuantityShipped;
export const leftToReturn = (item: OrderItem) => item.QuantityShipped - item.QuantityReturned;

/** Counts quantities of items; they are there. */
export function count(
	order: Order,
	field: 'QuantityShipped' | 'QuantityReturned',
	items: ReadonlyArray<{ SKU: string; Quantity: number }>,
): void {
	for (const { SKU, Quantity } of items) {
		order.Items.find((item) => item.SKU === SKU)![field] += Quantity;
	}
}

/** Adds a shipment, whose quantities fit; the status follows from what is left. */
export function ship(order: Order, shipment: Shipment, time = now()): void {
	order.Shipments.push(shipment);
	count(order, 'QuantityShipped', shipment.Items);
	const isWhole = order.Items.every((item) => leftToShip(item) === 0);
	setStatus(order, isWhole ? SHIPPED : PARTIALLY_SHIPPED, time);
}
