import { missing } from '../responses';
import type { AddRoute } from '../api';
import { nullable, shape, text } from '../body';
import type { Call } from '../call';
import { isSameSku } from '../state/catalog';
import { viewFor } from './catalog';

/** What names a SKU in a body. */
export const skuKeyFields = { product_id: text, variant_id: nullable(text) };
const skuKey = shape(skuKeyFields);

/** Adds the wishlists; an anonymous user has one too. */
export function addWishlistRoutes(add: AddRoute): void {
	add('GET', '/wishlist/:user_id', 'session', (call) => wishes(call));
	add('POST', '/wishlist/:user_id', 'session', (call) => {
		const list = listOf(call);
		const key = call.body(skuKey);
		call.store.catalog.ware(key);
		if (!list.some((wish) => isSameSku(wish, key))) list.push(key);
		return wishes(call);
	});
	add('DELETE', '/wishlist/:user_id', 'session', (call) => {
		const list = listOf(call);
		const key = call.body(skuKey);
		const at = list.findIndex((wish) => isSameSku(wish, key));
		if (at < 0) throw missing('Product in the wishlist');
		list.splice(at, 1);
		return wishes(call);
	});
}

const listOf = (call: Call) => call.store.carts.wishlist(call.ownUserId('user_id'));

function wishes(call: Call) {
	const view = viewFor(call);
	return { products: listOf(call).map((key) => view.item(call.store.catalog.ware(key))) };
}
