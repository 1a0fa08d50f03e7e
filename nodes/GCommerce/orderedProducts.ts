import type { IDataObject } from 'n8n-workflow';
import { isRecord, toggle } from '../shared';

/** The option of operations that return ordered products. */
export const productsAsReceived = toggle('productsAsReceived', {
	displayName: 'Products as Received',
	description:
		'Whether to leave the products in the form in which G-Commerce sends them, which may be an object by item ID, instead of making a list of them',
});

/**
 * A record with its `products` as a list. G-Commerce sends them as a list or as an object by item ID, which has
 * whole items or only quantities. With `productsAsReceived` they stay as they are.
 */
export function withProducts(
	record: IDataObject,
	{ productsAsReceived: asReceived }: { readonly productsAsReceived?: boolean },
): IDataObject {
	const { products } = record;
	if (asReceived === true || !isRecord(products)) return record;
	const list = Object.entries(products).map(([itemId, product]) =>
		isRecord(product) ? { item_id: itemId, ...product } : { item_id: itemId, amount: product },
	);
	return { ...record, products: list };
}
