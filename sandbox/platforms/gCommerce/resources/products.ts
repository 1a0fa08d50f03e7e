import type { AddRoute } from '../api';
import { conflict } from '../errors';
import { listResponse } from '../lists';
import { newProduct } from '../state/products';
import { requireFields } from '../values';
import { readProduct } from './productBody';
import { filterProducts } from './productFilters';
import { productListing, productRow } from './productRows';

/** Adds the products, one at a time. */
export function addProductRoutes(add: AddRoute): void {
	add('GET', '/products', (request) => {
		const { products, filters } = filterProducts(request.store, request.query);
		return listResponse(request, 'products', products, productListing, filters);
	});

	add('GET', '/products/:id', (request) =>
		productRow(request.find(request.store.products, 'product')),
	);

	add('POST', '/products', (request) => {
		const { store } = request;
		const body = request.object();
		requireFields(body, ['product', 'price', 'category_ids']);
		const values = readProduct(store, body);
		const { product_id } = store.products.insert({
			...newProduct(values.product!, values.price!, store.now()),
			...values,
		});
		return { product_id };
	});

	add('PUT', '/products/:id', (request) => {
		const { store } = request;
		const body = request.object();
		const product = request.find(store.products, 'product');
		store.products.update(product, readProduct(store, body, product));
		return { product_id: product.product_id };
	});

	add('DELETE', '/products/:id', (request) => {
		const { store } = request;
		const product = request.find(store.products, 'product');
		for (const { id, status, items } of store.orders.values()) {
			if (status !== 'O') continue;
			if (items.some(({ product_id }) => product_id === product.product_id)) {
				throw conflict(`Product ${product.product_id} is in the open order ${id}`);
			}
		}
		store.products.delete(product);
	});
}
