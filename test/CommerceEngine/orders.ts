import type { View } from '../../sandbox/platforms/commerceEngine/view';
import type { useShop } from './support';

type Used = ReturnType<typeof useShop>;

/** An order of the sandbox with what else is known of it. */
export type OrderRecord = NonNullable<ReturnType<View['order']>>;

/** The customer's orders, the oldest first. */
export function ownOrders({ sandbox: { commerceEngine: shop } }: Used): OrderRecord[] {
	return shop
		.orderNumbers()
		.map((number) => shop.order(number))
		.filter((record) => record?.userId === shop.user.id) as OrderRecord[];
}

/** The number of the first of them that is as wanted. */
export function orderWith(used: Used, isWanted: (record: OrderRecord) => boolean): string {
	const record = ownOrders(used).find(isWanted);
	if (!record) throw new Error('No order is like that');
	return record.order.order_number;
}

/** The number of the first of them in this status. */
export const orderIn = (used: Used, status: string): string =>
	orderWith(used, ({ order }) => order.status === status);

/** The number of somebody else's order. */
export function foreignOrder({ sandbox: { commerceEngine: shop } }: Used): string {
	const number = shop.orderNumbers().find((one) => shop.order(one)?.userId !== shop.user.id);
	if (number === undefined) throw new Error('Nobody else has an order');
	return number;
}

/** A return that the shop has dealt with, or has not, with the number of its order. */
export function returnThat(used: Used, isDealtWith: boolean) {
	const isWanted = ({ status }: { status: string }) => (status !== 'requested') === isDealtWith;
	const number = orderWith(used, ({ returns }) => returns.some(isWanted));
	const record = used.sandbox.commerceEngine.order(number);
	return { number, id: record?.returns.find(isWanted)?.return_number ?? '' };
}

/** The fields of a simplified order. */
export const SIMPLE_ORDER = [
	'order_number',
	'order_date',
	'status',
	'payment_status',
	'grand_total',
	'to_be_paid',
	'order_items_count',
	'is_cancellation_allowed',
	'currency',
	'order_items',
];
