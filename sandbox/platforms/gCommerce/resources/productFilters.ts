import type { Query } from '../api';
import { badRequest } from '../errors';
import { withSubcategories } from '../state/categories';
import type { Product } from '../state/products';
import type { Store } from '../state/store';
import { amount, code, filled, id, productStatus, readFields, whole, yesNo } from '../values';

const READERS = {
	q: filled,
	pname: yesNo,
	pshort: yesNo,
	pfull: yesNo,
	pcode: yesNo,
	cid: id,
	subcats: yesNo,
	amount_from: whole,
	amount_to: whole,
	price_from: amount,
	price_to: amount,
	order_ids: code,
	free_shipping: yesNo,
	status: productStatus,
};
type Filters = { [K in keyof typeof READERS]?: NonNullable<ReturnType<(typeof READERS)[K]>> };

/** Where `q` can be looked for. */
const PLACES: Array<[keyof Filters, (product: Product) => string]> = [
	['pname', ({ product }) => product],
	['pshort', ({ short_description }) => short_description],
	['pfull', ({ full_description }) => full_description],
	['pcode', ({ product_code }) => product_code],
];

/** The products that meet all filters of a query, and the filters as `params` shows them. */
export function filterProducts(
	store: Store,
	query: Query,
): { products: Product[]; filters: object } {
	const filters = readFields<Filters>(query, READERS) as Filters;
	const tests = testsFor(store, filters);
	// The sample shows prices as numbers, all else as it was sent.
	const { price_from, price_to } = filters;
	return {
		products: store.products.list().filter((product) => tests.every((test) => test(product))),
		filters: {
			...(price_from !== undefined && { price_from }),
			...(price_to !== undefined && { price_to }),
		},
	};
}

function testsFor(store: Store, filters: Filters): Array<(product: Product) => boolean> {
	const tests: Array<(product: Product) => boolean> = [];
	const when = <K extends keyof Filters>(
		name: K,
		test: (wanted: NonNullable<Filters[K]>) => (product: Product) => boolean,
	) => {
		const wanted = filters[name];
		if (wanted !== undefined) tests.push(test(wanted as NonNullable<Filters[K]>));
	};
	when('q', (words) => contains(words, filters));
	when('cid', (category) => {
		const ids =
			filters.subcats === 'Y'
				? withSubcategories(category, store.categories.values())
				: new Set([category]);
		return (product) => product.category_ids.some((known) => ids.has(known));
	});
	when('amount_from', (low) => (product) => product.amount >= low);
	when('amount_to', (high) => (product) => product.amount <= high);
	when('price_from', (low) => (product) => product.price >= low);
	when('price_to', (high) => (product) => product.price <= high);
	when('order_ids', (list) => {
		const ids = productsOfOrders(store, list);
		return (product) => ids.has(product.product_id);
	});
	when('free_shipping', (letter) => (product) => product.free_shipping === letter);
	when('status', (letter) => (product) => product.status === letter);
	return tests;
}

/** Looks in the places that are switched on, in the name if none is; case doesn't matter. */
function contains(words: string, filters: Filters): (product: Product) => boolean {
	const wanted = words.toLowerCase();
	const on = PLACES.filter(([name]) => filters[name] === 'Y');
	const places = on.length > 0 ? on : PLACES.slice(0, 1);
	return (product) => places.some(([, textOf]) => textOf(product).toLowerCase().includes(wanted));
}

function productsOfOrders(store: Store, list: string): Set<number> {
	if (!/^\d+(,\d+)*$/.test(list)) throw badRequest('order_ids must be IDs separated by commas');
	const orders = list.split(',').map((orderId) => store.orders.get(Number(orderId)));
	return new Set(orders.flatMap((order) => order?.items.map((item) => item.product_id) ?? []));
}
