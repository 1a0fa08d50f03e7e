import type { AddRoute } from '../api';
import { conflict } from '../errors';
import { respondWithList } from '../lists';
import { newProduct } from '../state/products';
import { requireFields } from '../values';
import { readProduct } from './productBody';
import { filterProducts } from './productFilters';
import { productListing, productRow } from './productRows';

/** Adds the products, one at a time. */
export function addProductRoutes(add: AddRoute): void {
	add('GET', '/products', (call) => {
		const { products, filters } = filterProducts(call.store, call.query);
		return respondWithList(call, 'products', products, productListing, filters);
	});

	add('GET', '/products/:id', (call) => productRow(call.find(call.store.products, 'product')));

	add('POST', '/products', (call) => {
		const { store } = call;
		const body = call.object();
		requireFields(body, ['product', 'price', 'category_ids']);
		const values = readProduct(store, body);
		const { product_id } = store.products.insert({
			...newProduct(values.product!, values.price!, store.now()),
			...values,
		});
		return { product_id };
	});

	add('PUT', '/products/:id', (call) => {
		const { store } = call;
		const body = call.object();
		const product = call.find(store.products, 'product');
		store.products.update(product, readProduct(store, body, product));
		return { product_id: product.product_id };
	});

	add('DELETE', '/products/:id', (call) => {
		const { store } = call;
		const product = call.find(store.products, 'product');
		for (const { id, status, items } of store.orders.values()) {
			if (status !== 'O') continue;
			if (items.some(({ product_id }) => product_id === product.product_id)) {
				throw conflict(`Product ${product.product_id} is in the open order ${id}`);
			}
		}
		store.products.delete(product);
	});
}
