import { fullRow, type Listing } from './lists';
import { customerListing } from './resources/customers';
import { orderListing } from './resources/orderRows';
import { productListing } from './resources/products';
import { addOrders } from './seed/orders';
import type { Store, Summary } from './state/store';
import type { Table } from './state/table';

/** What tests see and change of the service, in the store that there is when a function is used. */
export function viewOf(store: () => Store) {
	return {
		/** Counts over everything in the store. */
		summary: (): Summary => store().summary(),
		/** An order as the API returns it, undefined if there is none with this ID. */
		order: (id: number) => rowOf(store().orders, orderListing(store()), id),
		/** A product as the API returns it with all relations expanded. */
		product: (id: number) => rowOf(store().products, productListing(store()), id),
		/** A customer as the API returns it. */
		customer: (id: number) => rowOf(store().customers, customerListing(store()), id),
		/** Adds orders made now, as if customers ordered meanwhile, and returns their IDs. */
		addOrders: (count: number): number[] => addOrders(store(), count, () => store().now()),
	};
}

function rowOf<T extends { id: number }>(
	table: Table<T>,
	listing: Listing<T>,
	id: number,
): object | undefined {
	const entry = table.get(id);
	return entry && fullRow(entry, listing);
}
