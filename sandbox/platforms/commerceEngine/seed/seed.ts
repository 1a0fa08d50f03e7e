import { createRandom } from '../../../random';
import type { Settings } from '../../../settings';
import { Carts } from '../state/carts';
import { Orders } from '../state/orders';
import { Store } from '../state/store';
import { seedCart } from './carts';
import { seedCatalog } from './catalog';
import { seedCustomers } from './customers';
import { seedOrders } from './orders';
import { seedPromotions } from './promotions';
import { seedReviews } from './reviews';
import { seedUsers } from './users';

/**
 * Makes the shop's data from the counts and the seed. Each part has its own random generator, so that
 * one does not change with the count of another.
 */
export function seedStore({ seed, products, customers, orders, commerceEngine }: Settings): Store {
	const users = seedUsers(createRandom(seed), customers);
	const catalog = seedCatalog(createRandom(seed + 1), products);
	const store = new Store(
		{
			users,
			catalog,
			promotions: seedPromotions(catalog),
			carts: new Carts(),
			customers: seedCustomers(createRandom(seed + 2), users.registered()),
			orders: new Orders(),
		},
		createRandom(seed + 3),
	);
	seedOrders(store, createRandom(seed + 4), orders);
	seedReviews(store, createRandom(seed + 5));
	seedCart(store, commerceEngine.cartIdleHours);
	return store;
}
