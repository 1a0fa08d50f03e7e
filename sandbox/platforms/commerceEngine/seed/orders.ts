import type { Random } from '../../../random';
import { cancelOrder, type Cancellation } from '../state/cancellation';
import { Carts, postalAddress } from '../state/carts';
import type { CatalogItem } from '../state/catalog';
import { cartView } from '../state/cartTotals';
import { orderFromCart, type OrderableCart } from '../state/newOrder';
import { ORDER_STATUSES, type OrderStatus } from '../state/orderRows';
import type { OrderRecord } from '../state/orders';
import { cents, Promotions } from '../state/promotions';
import type { Store } from '../state/store';
import type { User } from '../state/users';
import { DAY, REFERENCE_TIME, stamp } from '../time';
import { addShipments, WITH_TWO_PARCELS } from './parcels';
import { paySeededOrder } from './payments';
import { addSeededReturn } from './returns';
import { MAIN_USER, OTHER_USER } from './users';

/** How often out of 100 an order has each status, after the first of each. */
const SHARES: ReadonlyArray<[status: OrderStatus, share: number]> = [
	['complete', 55],
	['shipped', 10],
	['confirmed', 10],
	['awaiting_shipment', 7],
	['cancelled', 6],
	['draft', 4],
	['partially_shipped', 3],
	['partially_delivered', 3],
	['undelivered', 1],
	['return_to_origin', 1],
];

/** What orders are made from. */
interface Shop {
	store: Store;
	random: Random;
	catalogItems: readonly CatalogItem[];
}

const BY_MISTAKE: Cancellation = {
	refund_mode: 'original-payment-mode',
	cancellation_reason: 'Ordered by mistake',
};

/**
 * Adds orders spread over the year before the reference time, the oldest first. Every second one is
 * the main user's, whose first ones have all statuses in turn; every tenth is the other user's.
 */
export function seedOrders(store: Store, random: Random, count: number): void {
	const catalogItems = store.catalog.items();
	if (catalogItems.length === 0) return;
	const shop = { store, random, catalogItems };
	const users = store.users.registered();
	const turns = new Map<string, number>();
	const step = (365 * DAY) / count;
	for (let index = 0; index < count; index++) {
		const user = ownerOf(index, users, random);
		const turn = turns.get(user.id) ?? 0;
		turns.set(user.id, turn + 1);
		const status = ORDER_STATUSES[turn] ?? pickStatus(random);
		const time = REFERENCE_TIME - 365 * DAY + Math.floor((index + random.next()) * step);
		addOrder(shop, user, status, turn, time);
	}
}

function ownerOf(index: number, users: User[], random: Random): User {
	const id = index % 2 === 0 ? MAIN_USER.id : index % 10 === 1 ? OTHER_USER.id : undefined;
	return users.find((user) => user.id === id) ?? random.pick(users);
}

function pickStatus(random: Random): OrderStatus {
	let left = random.integer(1, 100);
	for (const [status, share] of SHARES) {
		left -= share;
		if (left <= 0) return status;
	}
	throw new Error('The shares add up to less than 100');
}

function addOrder(shop: Shop, user: User, status: OrderStatus, turn: number, time: number): void {
	const { store, random } = shop;
	const record: OrderRecord = {
		userId: user.id,
		order: makeOrder(shop, user, status, stamp(time)),
		shipments: [],
		refunds: [],
		returns: [],
		method: null,
		openRequest: null,
	};
	const customer = store.customers.of(user.customer_id!);
	store.orders.add(record);
	paySeededOrder(store, random, record, status, turn, time);
	if (status === 'cancelled') {
		// What comes back must have gone.
		for (const item of record.order.order_items) store.catalog.sell(item, item.quantity);
		cancelOrder(store, record, customer, BY_MISTAKE, undefined, stamp(time + DAY / 2));
	} else {
		record.order.status = status;
		addShipments(store, random, record, time);
		if (status === 'complete' && turn % 3 === 2) addSeededReturn(store, record, turn, time);
	}
	const { loyalty } = customer;
	loyalty.total_orders += 1;
	loyalty.lifetime_orders += 1;
	if (status === 'cancelled') return;
	loyalty.total_spent = cents(loyalty.total_spent + record.order.grand_total);
	loyalty.lifetime_spent = loyalty.total_spent;
}

function makeOrder(
	{ store, random, catalogItems }: Shop,
	user: User,
	status: OrderStatus,
	time: string,
) {
	const { catalog, customers } = store;
	const { addresses } = customers.of(user.customer_id!);
	const cart = new Carts().add(() => '', {
		user_id: user.id,
		customer_id: user.customer_id,
		customer_email: user.email,
		customer_phone: user.phone,
	});
	const fewest = WITH_TWO_PARCELS.has(status) ? 2 : 1;
	const first = random.integer(0, catalogItems.length - 1);
	const lines = random.integer(fewest, 3);
	for (let index = 0; index < lines; index++) {
		const { product, sku } = catalogItems[(first + index * 7) % catalogItems.length]!;
		const key = { product_id: product.id, variant_id: sku.variant_id };
		cart.lines.push({ ...key, quantity: random.integer(1, 3) });
	}
	cart.billing_address = postalAddress(addresses[0]!);
	cart.shipping_address = postalAddress(addresses.at(-1)!);
	// Without today's promotions, which would make the data differ from day to day.
	const view = cartView(cart, { catalog, promotions: new Promotions(catalog) });
	return orderFromCart(view as OrderableCart, store.orders.nextOrderNumber(), time);
}
