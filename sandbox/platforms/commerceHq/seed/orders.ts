import type { Random } from '../../../random';
import { changedAddress } from '../state/address';
import { type Customer, primaryAddressOf } from '../state/customers';
import { cartPriceOf, cents, type Item, type Order, statusOf } from '../state/orders';
import { type LineData, lineDataOf } from '../state/products';
import type { Store } from '../state/store';
import { SAMPLE_WARE } from './samples';

const HOUR = 3600;
const LAST_SAMPLE_CUSTOMER = 2819;
const SHIPPING = [
	{ description: 'Super fast shipping', price: 7.95 },
	{ description: 'Free shipping', price: 0 },
	{ description: 'Économie 5–8 days', price: 3.5 },
];
const PAYMENTS = ['Visa', 'MasterCard', 'American Express', 'PayPal'];
const NOTES = [null, null, null, 'Leave at the door', 'Gift – “no invoice”, please'];

/** How far an order has come, and how often out of 100. */
const STAGES = [
	['open', 55],
	['partly sent', 8],
	['partly sent, that shipped', 7],
	['sent', 10],
	['partly shipped', 5],
	['shipped', 10],
	['refunded in part', 3],
	['refunded', 2],
] as const;
type Stage = (typeof STAGES)[number][0];

/**
 * Adds orders of what the store sells and of those who are its customers; every fifth customer
 * orders nothing, and nor do those of the samples while there are others.
 *
 * @param timeOf seconds since 1970 of the first, second, … of them
 * @returns their IDs; throws an Error if there are no customers
 */
export function addOrders(
	store: Store,
	count: number,
	timeOf: (index: number) => number,
): number[] {
	const wares = store.products.rows
		.filter((product) => !product.is_draft && !product.is_template)
		.flatMap((product) =>
			product.is_multi
				? product.variants.map((variant) => lineDataOf(product, variant))
				: [lineDataOf(product)],
		);
	const others = store.customers.rows.filter(({ id }) => id > LAST_SAMPLE_CUSTOMER && id % 5 !== 1);
	const customers = others.length > 0 ? others : store.customers.rows;
	if (wares.length === 0) wares.push(SAMPLE_WARE);
	if (count > 0 && customers.length === 0) throw new Error('There is no customer to order');
	return Array.from({ length: count }, (_, index) =>
		addOrder(store, wares, customers, timeOf(index)),
	);
}

function addOrder(
	store: Store,
	wares: readonly LineData[],
	customers: readonly Customer[],
	time: number,
): number {
	const { random } = store;
	const customer = random.pick(customers);
	const [payment] = customer.payment;
	const order = store.orders.insert({
		customer: customer.id,
		email: customer.email,
		address: primaryAddressOf(customer) ?? changedAddress({}),
		lines: Array.from({ length: random.integer(1, 3) }, () => ({
			id: store.lineItemIds.next(),
			quantity: random.integer(1, 4),
			data: random.pick(wares),
		})),
		fulfilments: [],
		shipments: [],
		restocks: [],
		status: 0,
		shipping: random.pick(SHIPPING),
		tax: random.pick([0, 0, 1.25, 3.4]),
		total: 0,
		is_paid: random.chance(0.95),
		refunded: 0,
		payment: payment ?? { type: random.pick(PAYMENTS), last4: null },
		ip: `203.0.113.${random.integer(1, 254)}`,
		ip_fail: random.chance(0.03),
		order_date: time,
		updated_at: null,
		notes: random.pick(NOTES),
	});
	order.total = (cents(cartPriceOf(order)) + cents(order.shipping.price) + cents(order.tax)) / 100;
	customer.orders.push(order.id);
	if (order.is_paid) advance(store, order, pickStage(random));
	return order.id;
}

function pickStage(random: Random): Stage {
	let left = random.integer(1, 100);
	for (const [stage, share] of STAGES) {
		left -= share;
		if (left <= 0) return stage;
	}
	return 'open';
}

/** Sends, ships and refunds as much of an open order as a stage says. */
function advance(store: Store, order: Order, stage: Stage): void {
	if (stage === 'open') return;
	const time = order.order_date + HOUR;
	const sent = stage.startsWith('partly sent') ? someOf(order.lines) : order.lines;
	const fulfilment = {
		id: store.fulfilmentIds.next(),
		items: sent.map(({ id, quantity, data }) => ({
			id,
			quantity,
			warehouse: data.track_inventory ? store.random.integer(1, 3) : null,
		})),
		created_at: time,
		updated_at: null,
	};
	order.fulfilments = [fulfilment];
	if (stage !== 'partly sent' && stage !== 'sent') {
		const shipped = stage === 'partly shipped' ? someOf(sent) : sent;
		const shipment = {
			id: store.shipmentIds.next(),
			fulfilment_id: fulfilment.id,
			items: shipped.map(({ id, quantity }) => ({ id, quantity })),
			tracking_number: `1Z${store.random.hex(12)}`,
			shipping_carrier: store.random.integer(1, 7),
			created_at: time + HOUR,
			updated_at: null,
		};
		order.shipments = [shipment];
		if (stage.startsWith('refunded')) {
			const back = stage === 'refunded' ? shipment.items : someOf(shipment.items);
			refund(store, order, shipment.id, back, stage === 'refunded');
		}
	}
	order.status = statusOf(order);
	order.updated_at = time + 2 * HOUR;
}

function refund(
	store: Store,
	order: Order,
	shipment_id: number,
	items: readonly Item[],
	wholly: boolean,
): void {
	const created_at = order.order_date + 3 * HOUR;
	order.restocks = [
		{ id: store.restockIds.next(), shipment_id, items, created_at, updated_at: null },
	];
	order.refunded = wholly ? order.total : Math.round(cents(order.total) / 2) / 100;
}

/** The first entry of several; of a single one, one piece less where that leaves any. */
function someOf<T extends Item>(items: readonly T[]): T[] {
	const first = items[0]!;
	if (items.length > 1) return [first];
	return [{ ...first, quantity: Math.max(1, first.quantity - 1) }];
}
