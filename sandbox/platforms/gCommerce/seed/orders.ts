import type { Random } from '../../../random';
import type { Order, OrderItem, OrderStatus, Purchase } from '../state/orders';
import type { Product } from '../state/products';
import { SHIPPING_METHODS } from '../state/shipments';
import type { Store } from '../state/store';
import { JOHN_DOE } from './customers';
import { sampleProducts } from './samples';
import { DAY } from './time';

const LAST_ID = 2 ** 32 - 2;
const NOTES = [
	null,
	null,
	null,
	'Deliver to the loading dock',
	'Call “Denise” before 4 pm, please',
];
const CARRIERS = ['usps', 'ups', 'fedex', 'dhl'];

/** How far an order has come. */
type Stage = OrderStatus | 'accepted and partly shipped';

/** What the stages of an age are, and how often each, out of 20: the newest orders first. */
const STAGES: Array<{ until: number; stages: Partial<Record<Stage, number>> }> = [
	{ until: 0.2, stages: { O: 17, K: 3 } },
	{ until: 0.4, stages: { O: 3, K: 12, 'accepted and partly shipped': 3, I: 2 } },
	{ until: 1, stages: { K: 1, J: 8, C: 9, I: 2 } },
];

/**
 * Adds orders of what the shop sells, the oldest first. Every fifth product is never ordered.
 *
 * @param timeOf seconds since 1970 of the first, second, … of them
 * @param ageOf how old each is among them all, from 0 (new) to 1, which says what has become of it;
 * without it all are open
 * @returns their IDs
 */
export function addOrders(
	store: Store,
	count: number,
	timeOf: (index: number) => number,
	ageOf?: (index: number) => number,
): number[] {
	const purchase = purchaseMaker(store);
	let id = lastKey(store.orders);
	return Array.from({ length: count }, (_, index) => {
		const timestamp = timeOf(index);
		const stage = ageOf ? pickStage(store.random, ageOf(index)) : 'O';
		const shipping_cost = store.random.pick([0, 5, 12.5, 50]);
		const made = purchase(++id, timestamp, stage.length === 1 ? (stage as OrderStatus) : 'K');
		const order: Order = {
			...made,
			total: made.subtotal + shipping_cost,
			shipping_cost,
			po_number: store.random.chance(0.3) ? `PO-${store.random.integer(10_000, 99_999)}` : '',
			updated_at: timestamp,
			shipments: [],
		};
		store.orders.set(id, order);
		ship(store, order, stage);
		return id;
	});
}

/** Adds purchase orders, the oldest first. */
export function addPurchaseOrders(
	store: Store,
	count: number,
	timeOf: (index: number) => number,
): void {
	const purchase = purchaseMaker(store);
	let id = lastKey(store.purchaseOrders);
	for (let index = 0; index < count; index++) {
		const status = store.random.pick(['O', 'O', 'K', 'J', 'C', 'I'] as const);
		store.purchaseOrders.set(++id, purchase(id, timeOf(index), status));
	}
}

function purchaseMaker(store: Store) {
	const { random } = store;
	const sold = store.products.list().filter(({ product_id }) => product_id % 5 !== 0);
	const wares = sold.length > 0 ? sold : sampleProducts();
	const customers = store.customers.length > 0 ? store.customers : [JOHN_DOE];
	return (id: number, timestamp: number, status: OrderStatus): Purchase => {
		const items = itemsOf(random, wares);
		const cents = items.reduce(
			(sum, { price, amount }) => sum + Math.round(price * 100) * amount,
			0,
		);
		return {
			id,
			customer: random.pick(customers),
			status,
			timestamp,
			notes: random.pick(NOTES),
			shipping_id: random.pick(SHIPPING_METHODS).shipping_id,
			items,
			subtotal: cents / 100,
			total: cents / 100,
		};
	};
}

function itemsOf(random: Random, wares: readonly Product[]): OrderItem[] {
	const count = random.integer(1, 3);
	const firstId = random.integer(1_000_000_000, LAST_ID - count);
	return Array.from({ length: count }, (_, index) => {
		const { product_id, product_code, product, price } = random.pick(wares);
		const item = { product_id, product_code, product, price, amount: random.integer(1, 6) };
		return { item_id: firstId + index, ...item };
	});
}

function pickStage(random: Random, age: number): Stage {
	const { stages } = STAGES.find(({ until }) => age < until) ?? STAGES.at(-1)!;
	let left = random.integer(1, 20);
	for (const [stage, share] of Object.entries(stages)) {
		left -= share;
		if (left <= 0) return stage as Stage;
	}
	return 'O';
}

/** Gives an order the shipment that belongs to its stage, if any. */
function ship(store: Store, order: Order, stage: Stage): void {
	const isPart = stage === 'accepted and partly shipped';
	if (!isPart && stage !== 'J' && stage !== 'C') return;
	const { random } = store;
	const amounts = order.items.map(({ item_id, amount }): [number, number] => [item_id, amount]);
	const [[firstItem, firstAmount]] = amounts as [[number, number]];
	store.addShipment({
		order,
		timestamp: order.timestamp + DAY,
		comments: random.pick([null, '']),
		status: random.pick(['P', 'A', 'S'] as const),
		shipping_id: order.shipping_id,
		tracking_number: `1Z${random.hex(12)}`,
		carrier: random.pick(CARRIERS),
		products: new Map(isPart ? [[firstItem, Math.ceil(firstAmount / 2)]] : amounts),
	});
	order.updated_at = order.timestamp + DAY;
}

function lastKey(map: ReadonlyMap<number, unknown>): number {
	let last = 123456;
	for (const id of map.keys()) if (id > last) last = id;
	return last;
}
