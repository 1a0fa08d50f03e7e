import { createRandom } from '../../../random';
import type { Settings } from '../../../settings';
import { Store } from '../state/store';
import { makeFiles, makeProducts } from './catalogue';
import { makeCustomers } from './customers';
import { addOrders } from './orders';
import {
	SAMPLE_FILES,
	sampleCarriers,
	sampleCollections,
	sampleCustomers,
	sampleOrders,
	sampleProducts,
} from './samples';
import { REFERENCE_TIME } from './time';

const SECONDS_OF_A_YEAR = 365 * 24 * 3600;

/**
 * Makes a store's data from the counts and the seed: the samples of the vendor's documents first,
 * then generated rows; orders by their dates, spread over the year before 2026-11-20T00:00Z. About
 * half of them are open; the others are sent, shipped or refunded, wholly or in part.
 * Orders that are asked for bring the sample customers who made them.
 */
export function seedStore(settings: Settings): Store {
	const random = createRandom(settings.seed);
	const orders = sampleOrders().slice(0, settings.orders);
	const customers = sampleCustomers(settings.customers, orders);
	const products = sampleProducts().slice(0, settings.products);
	const store = new Store(
		{
			files: [...SAMPLE_FILES, ...makeFiles(random)].map((file) => ({ ...file })),
			products: [...products, ...makeProducts(random, settings.products - products.length)],
			customers: [...customers, ...makeCustomers(random, settings.customers - customers.length)],
			orders,
			collections: sampleCollections(products.map(({ id }) => id)),
			carriers: sampleCarriers(),
		},
		random,
	);
	const count = settings.orders - orders.length;
	const step = SECONDS_OF_A_YEAR / count;
	addOrders(store, count, (index) =>
		Math.floor(REFERENCE_TIME - SECONDS_OF_A_YEAR + (index + 1 - random.next()) * step),
	);
	return store;
}
