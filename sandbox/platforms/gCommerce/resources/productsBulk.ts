import { type AddRoute, isObject } from '../api';
import { badRequest, tooMany } from '../errors';
import type { Product } from '../state/products';
import type { Store } from '../state/store';
import { amount, code, id, whole } from '../values';
import { DETAIL_READERS } from './bulkFields';

const MAX_ITEMS = 1000;

/** What an entry may change: how a value is read, where it goes, what the response calls it. */
interface Field {
	responded: string;
	save(product: Product, value: unknown): Partial<Product> | undefined;
}

const field = <T>(
	responded: string,
	read: (value: unknown) => T | undefined,
	change: (product: Product, value: T) => Partial<Product>,
): Field => ({
	responded,
	save: (product, sent) => {
		const value = read(sent);
		return value === undefined ? undefined : change(product, value);
	},
});

const FIELDS = new Map<string, Field>([
	['vendor_price', field('prices', amount, (_product, price) => ({ price }))],
	['amount', field('amount', whole, (_product, value) => ({ amount: value }))],
	['upc', field('upc', code, (_product, upc) => ({ product_upc_code: upc }))],
	...Object.entries(DETAIL_READERS).map(([name, read]): [string, Field] => [
		name,
		field<string>(name, read, (product, value) => ({
			details: { ...product.details, [name]: value },
		})),
	]),
]);

/** Adds the bulk update. */
export function addProductsBulkRoute(add: AddRoute): void {
	add('POST', '/products_bulk', (request) => {
		const { store, settings } = request;
		const sent = request.list();
		if (sent.length > MAX_ITEMS)
			throw tooMany(`At most ${MAX_ITEMS} products can be updated at a time`);
		const entries = sent.map((entry, index) => checkEntry(entry, index));
		const response = entries.flatMap((entry) => {
			const product = findProduct(store, entry);
			return product ? [update(store, product, entry)] : [];
		});
		return settings.bulkReversed ? response.reverse() : response;
	});
}

/** Throws the 400 for an entry that says of no product what it is about. */
function checkEntry(entry: unknown, index: number): Record<string, unknown> {
	const name = `Entry ${index}`;
	if (!isObject(entry)) throw badRequest(`${name} must be an object`);
	const hasId = (entry.product_id ?? '') !== '';
	if (hasId && id(entry.product_id) === undefined) {
		throw badRequest(`${name}: the value of product_id is not valid`);
	}
	if (!hasId && code(entry.code) === undefined) {
		throw badRequest(`${name}: product_id or code is required`);
	}
	return entry;
}

/** The ID wins, even if there is no such product and one with the code. */
function findProduct(store: Store, entry: Record<string, unknown>): Product | undefined {
	const wanted = id(entry.product_id);
	if (wanted !== undefined) return store.products.get(wanted);
	return store.products.withCode(code(entry.code)!);
}

/** Saves what is of the right type; for the other fields the response says false. */
function update(store: Store, product: Product, entry: Record<string, unknown>): object {
	const updates = Object.entries(entry).flatMap(([name, value]): Array<[string, boolean]> => {
		const known = FIELDS.get(name);
		if (!known) return [];
		const changes = known.save(product, value);
		if (changes) store.products.update(product, changes);
		return [[known.responded, changes !== undefined]];
	});
	return {
		product_id: product.product_id,
		code: product.product_code,
		// PHP writes an empty map as a list.
		updates: updates.length > 0 ? Object.fromEntries(updates) : [],
	};
}
