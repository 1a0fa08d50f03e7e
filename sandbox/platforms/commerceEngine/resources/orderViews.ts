import type { ApiRequest } from '../request';
import type { SortKeys } from '../lists';
import type { Order } from '../state/orderRows';
import type { OrderRecord } from '../state/orders';

/** What the list of orders can be sorted by. */
export const ORDER_SORT_KEYS: SortKeys<OrderRecord> = {
	order_number: ({ order }) => order.order_number,
	order_date: ({ order }) => order.order_date,
	status: ({ order }) => order.status,
	payment_status: ({ order }) => order.payment_status,
	grand_total: ({ order }) => order.grand_total,
	created_at: ({ order }) => order.created_at,
	modified_at: ({ order }) => order.modified_at,
};

const LIST_FIELDS = [
	'order_number',
	'order_date',
	'status',
	'payment_status',
	'payment_success_date',
	'has_refund',
	'on_subscription',
	'grand_total',
	'loyalty_point_redeemed',
	'credit_balance_used',
	'to_be_paid',
	'order_items_count',
	'order_items',
	'customer_note',
	'loyalty_point_earned',
	'currency',
	'created_at',
	'modified_at',
] as const;

/** An order as the list has it: without addresses, payments and most amounts. */
export const listedOrder = ({ order }: OrderRecord): Partial<Order> =>
	Object.fromEntries(LIST_FIELDS.map((name) => [name, order[name]]));

/** The order that the path names, which must be the caller's own. */
export function ownOrder(request: ApiRequest): OrderRecord {
	const record = request.found(request.store.orders.get(request.param('order_number')), 'Order');
	request.own(record.userId, request.user.id, 'order');
	return record;
}
