import { missing } from '../responses';
import type { AddRoute } from '../api';
import { nullable, shape, text } from '../body';
import type { ApiRequest } from '../request';
import { isSameSku } from '../state/catalog';
import { viewFor } from './catalog';

/** What names a SKU in a body. */
export const skuKeyFields = { product_id: text, variant_id: nullable(text) };
const skuKey = shape(skuKeyFields);

/** Adds the wishlists; an anonymous user has one too. */
export function addWishlistRoutes(add: AddRoute): void {
	add('GET', '/wishlist/:user_id', 'session', (request) => wishes(request));
	add('POST', '/wishlist/:user_id', 'session', (request) => {
		const list = listOf(request);
		const key = request.body(skuKey);
		request.store.catalog.item(key);
		if (!list.some((wish) => isSameSku(wish, key))) list.push(key);
		return wishes(request);
	});
	add('DELETE', '/wishlist/:user_id', 'session', (request) => {
		const list = listOf(request);
		const key = request.body(skuKey);
		const at = list.findIndex((wish) => isSameSku(wish, key));
		if (at < 0) throw missing('Product in the wishlist');
		list.splice(at, 1);
		return wishes(request);
	});
}

const listOf = (request: ApiRequest) => request.store.carts.wishlist(request.ownUserId('user_id'));

function wishes(request: ApiRequest) {
	const view = viewFor(request);
	return { products: listOf(request).map((key) => view.item(request.store.catalog.item(key))) };
}
