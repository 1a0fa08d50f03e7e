import type { Sandbox } from '../../../sandbox/server';
import { differs, items, type Expectations, type Outcome } from '../../expectation';

interface Order {
	status: number;
	paid: number;
	refunded: number;
	total: number;
	notes: string | null;
	shipments: Array<{ id: number; tracking_number: string; items: Piece[] }>;
	restocks: Array<{ items: Piece[] }>;
}

interface Piece {
	quantity: number;
}

/** What the store holds, and its records as they are now. */
const stateOf = ({ commerceHq }: Sandbox) => ({
	...commerceHq.summary(),
	order: (id: unknown) => commerceHq.order(Number(id)) as Order,
	product: (id: unknown) => commerceHq.product(Number(id)) as { images: object[]; price: number },
});

type State = ReturnType<typeof stateOf>;

/** The writes that a run made, each with its address: those that must happen once for each record. */
const writes = ({ requests }: Outcome<State>, ending: string) =>
	requests
		.filter(({ method, path }) => method === 'POST' && path.endsWith(ending))
		.map(({ path }) => path);

const pieces = (parts: Array<{ items: Piece[] }>) =>
	parts.flatMap((part) => part.items).reduce((sum, { quantity }) => sum + quantity, 0);

const json = (outcome: Outcome<State>, node: string) =>
	items(outcome, node).map((item) => item.json);

/** What each example workflow of CommerceHQ must give, item by item and in the sandbox's state. */
export const commerceHq: Expectations<State> = {
	state: stateOf,
	cases: [
		{
			example: 'commerce-hq/1-ship-unfulfilled-orders',
			lastNode: 'Ship',
			wrong: (outcome) => {
				const found = json(outcome, 'Find Paid Orders').map(({ id }) => id);
				const { before, after } = outcome;
				const orders = found.map(after.order);
				return [
					found.length === 0 && 'no order was found',
					differs('orders found twice', found.length - new Set(found).size, 0),
					differs('items', items(outcome, 'Ship').length, found.length),
					differs('orders not shipped', orders.filter(({ status }) => status !== 5).length, 0),
					differs('fulfilments made', after.fulfilments - before.fulfilments, found.length),
					differs('shipments made', after.shipments - before.shipments, found.length),
					differs('calls to ship', writes(outcome, '/shipments').length, found.length),
					differs(
						'orders with their tracking number',
						found.filter((id) =>
							after
								.order(id)
								.shipments.some(({ tracking_number: number }) => number === `1Z${String(id)}`),
						).length,
						found.length,
					),
				];
			},
		},
		{
			example: 'commerce-hq/2-import-products',
			lastNode: 'Create Products',
			wrong: (outcome) => {
				const { before, after } = outcome;
				const made = json(outcome, 'Create Products').map(({ id }) => after.product(id));
				return [
					differs('products', made.length, 4),
					differs('products made', after.products - before.products, 4),
					differs('files made', after.files - before.files, 4),
					differs('calls to upload', writes(outcome, '/files').length, 1),
					differs(
						'products with an image',
						made.filter((one) => one.images.length === 1).length,
						4,
					),
					differs('price of the second', made[1]?.price ?? 0, 39.5),
				];
			},
		},
		{
			example: 'commerce-hq/3-refund-and-restock',
			lastNode: 'Note It on the Order',
			wrong: (outcome) => {
				const { before, after } = outcome;
				const orders = json(outcome, 'Note It on the Order').map(({ order_id: id }) =>
					after.order(id),
				);
				return [
					differs('orders', orders.length, 5),
					differs('orders refunded', after.refundedOrders - before.refundedOrders, 5),
					differs('calls to refund', writes(outcome, '/refund').length, 5),
					differs('fully refunded', orders.filter(({ paid }) => paid === -2).length, 5),
					differs(
						'with everything back in stock',
						orders.filter(({ shipments, restocks }) => pieces(shipments) === pieces(restocks))
							.length,
						5,
					),
					differs(
						'with a note',
						orders.filter(({ notes }) => notes?.includes('Refunded')).length,
						5,
					),
				];
			},
		},
	],
};
