import { createRandom } from '../../../random';
import type { Settings } from '../../../settings';
import { Products } from '../state/products';
import { Store } from '../state/store';
import { makeProducts } from './catalogue';
import { makeCategories } from './categories';
import { JOHN_DOE, makeCustomers } from './customers';
import { addOrders, addPurchaseOrders } from './orders';
import { sampleOrders, samplePurchaseOrders, sampleProducts, sampleShipment } from './samples';
import { DAY, REFERENCE_TIME } from './time';

const YEAR = 365 * DAY;

/**
 * Makes the shop's data from the counts and the seed: the documents' samples first, then generated
 * rows; orders by their dates, spread over the year before 2026-11-20T00:00Z. The newest are mostly
 * open, those before them mostly accepted, the old ones shipped, complete or cancelled.
 */
export function seedStore(settings: Settings): Store {
	const random = createRandom(settings.seed);
	const store = new Store(random);
	for (const category of makeCategories()) store.categories.set(category.category_id, category);
	const products = sampleProducts().slice(0, settings.products);
	store.products = new Products([
		...products,
		...makeProducts(random, settings.products - products.length),
	]);
	store.customers.push(JOHN_DOE, ...makeCustomers(random, settings.customers - 1));

	for (const order of sampleOrders().slice(0, settings.orders)) {
		store.orders.set(order.id, order);
		if (order.id === 657) store.addShipment(sampleShipment(order));
	}
	const orders = settings.orders - store.orders.size;
	addOrders(store, orders, spread(orders), (index) => 1 - (index + 1) / orders);

	const samples = samplePurchaseOrders().slice(0, settings.purchaseOrders);
	for (const order of samples) store.purchaseOrders.set(order.id, order);
	const purchaseOrders = settings.purchaseOrders - samples.length;
	addPurchaseOrders(store, purchaseOrders, spread(purchaseOrders));
	return store;

	function spread(count: number): (index: number) => number {
		const step = YEAR / count;
		return (index) => Math.floor(REFERENCE_TIME - YEAR + (index + 1 - random.next()) * step);
	}
}
