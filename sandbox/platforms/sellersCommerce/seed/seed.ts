import { createRandom } from '../../../random';
import type { Settings } from '../../../settings';
import { Store } from '../state/store';
import { DAY, REFERENCE_TIME } from '../time';
import { seedCategories, seedSuppliers } from './categories';
import { addOrders, pickStatus } from './orders';
import { seedPortal } from './portal';
import { seedEmbellishments, seedProducts } from './products';
import { sampleShopper, seedShoppers } from './shoppers';

/**
 * Makes the shop's data from the counts and the seed. The documents' only sample, a shopper, is the
 * first of the shoppers; orders are spread over the year before 2026-11-20T00:00Z, by their dates.
 */
export function seedStore(settings: Settings): Store {
	const random = createRandom(settings.seed);
	const store = new Store(seedPortal(), random);
	for (const category of seedCategories()) store.categories.set(category.CategoryCode, category);
	for (const supplier of seedSuppliers()) store.suppliers.set(supplier.SupplierID, supplier);
	for (const product of seedProducts(random, settings.products)) store.addProduct(product);
	store.embellishments.push(...seedEmbellishments([...store.products.values()]));
	const shoppers = [sampleShopper(), ...seedShoppers(random, settings.customers - 1)];
	for (const shopper of shoppers.slice(0, settings.customers)) {
		store.shoppers.set(shopper.UserName, shopper);
	}
	const step = (365 * DAY) / settings.orders;
	addOrders(
		store,
		settings.orders,
		(index) => Math.floor(REFERENCE_TIME - 365 * DAY + (index + random.next()) * step),
		() => pickStatus(random),
	);
	return store;
}
