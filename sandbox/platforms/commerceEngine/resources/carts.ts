import { addressShape } from '../address';
import { BARE, conflict, invalid, missing } from '../responses';
import type { AddRoute } from '../api';
import { anyText, either, listOf, nullable, optional, recordOf, shape, text, whole } from '../body';
import type { ApiRequest } from '../request';
import { type Cart, type CartLine, postalAddress } from '../state/carts';
import { basketOf, cartView, objectionToCoupon } from '../state/cartTotals';
import { isSameSku } from '../state/catalog';
import { addressOf } from '../state/customers';
import { skuKeyFields } from './wishlists';

export const lineShape = shape({ ...skuKeyFields, quantity: whole(1) });
const createBody = shape({
	items: listOf(lineShape, 1),
	metadata: optional(recordOf(anyText)),
});
const itemBody = shape({ ...skuKeyFields, quantity: whole(0) });
const addressBody = either(
	shape({ billing_address_id: text, shipping_address_id: text }),
	shape({ billing_address: nullable(addressShape), shipping_address: nullable(addressShape) }),
);

/** Adds carts and what is in them; an anonymous user has one too. Each user has one at most. */
export function addCartRoutes(add: AddRoute): void {
	add('POST', '/carts', 'session', (request) => {
		const { carts } = request.store;
		const { items, metadata } = request.body(createBody);
		const { id: user_id, customer_id, email, phone } = request.user;
		if (carts.ofUser(user_id)) throw conflict('You have a cart already; change or delete it');
		const lines: CartLine[] = [];
		for (const item of items) {
			const twin = lines.find((line) => isSameSku(line, item));
			if (twin) twin.quantity += item.quantity;
			else lines.push(item);
		}
		for (const line of lines) refuseQuantity(request, line, 'items');
		const owner = { user_id, customer_id, customer_email: email, customer_phone: phone };
		const cart = carts.add(() => request.store.newId(), owner, metadata);
		cart.lines.push(...lines);
		return shown(request, cart);
	});

	add('GET', '/carts/:id', 'session', (request) => shown(request, ownCart(request)));
	add('GET', '/carts/users/:user_id', 'session', (request) => shown(request, usersCart(request)));
	add('DELETE', '/carts/:id', 'session', (request) => {
		request.store.carts.remove(ownCart(request));
		return BARE;
	});
	add('DELETE', '/carts/users/:user_id', 'session', (request) => {
		request.store.carts.remove(usersCart(request));
		return BARE;
	});

	addChangeRoutes(add);
}

/** Adds changes of a cart's items and addresses. */
function addChangeRoutes(add: AddRoute): void {
	// The quantity is the new one, not one to add; 0 takes the item out.
	add('POST', '/carts/:id/items', 'session', (request) => {
		const cart = ownCart(request);
		const { quantity, ...key } = request.body(itemBody);
		request.store.catalog.item(key);
		const at = cart.lines.findIndex((line) => isSameSku(line, key));
		if (quantity === 0) {
			if (at < 0) throw missing('Item in the cart');
			cart.lines.splice(at, 1);
		} else {
			const line = { ...key, quantity };
			refuseQuantity(request, line, 'quantity');
			cart.lines.splice(at < 0 ? cart.lines.length : at, at < 0 ? 0 : 1, line);
		}
		// A split that names quantities is not about these items any more.
		if (cart.fulfillment?.fulfillment_type === 'partial-collect-and-delivery') {
			cart.fulfillment = null;
		}
		return changed(request, cart);
	});

	add('POST', '/carts/:id/address', 'session', (request) => {
		const cart = ownCart(request);
		const body = request.body(addressBody);
		if ('billing_address_id' in body) {
			const { addresses } = request.store.customers.of(request.customerId);
			const find = (id: string) => {
				const address = addresses.find((one) => one.id === id);
				return postalAddress(request.found(address, 'Address'));
			};
			cart.billing_address = find(body.billing_address_id);
			cart.shipping_address = find(body.shipping_address_id);
		} else {
			const { billing_address: billing, shipping_address: shipping } = body;
			cart.billing_address = billing && { ...postalAddress(addressOf('', billing)), id: null };
			cart.shipping_address = shipping && { ...postalAddress(addressOf('', shipping)), id: null };
		}
		return changed(request, cart);
	});
}

/** The cart of the path, which must be the caller's. */
export const ownCart = (request: ApiRequest): Cart =>
	request.store.carts.own(request.param('id'), request.user.id);

/** The response of an operation that leaves the cart as it is. */
const shown = ({ store }: ApiRequest, cart: Cart) => ({ cart: cartView(cart, store) });

/** The response of an operation that changed the cart. A coupon that does not fit any more is gone. */
export function changed(request: ApiRequest, cart: Cart) {
	const { store } = request;
	const coupon = cart.coupon_code ? store.promotions.coupon(cart.coupon_code) : undefined;
	if (coupon && objectionToCoupon(coupon, basketOf(cart, store), store.promotions)) {
		cart.coupon_code = null;
	}
	store.carts.touch(cart);
	return shown(request, cart);
}

function usersCart(request: ApiRequest): Cart {
	return request.found(request.store.carts.ofUser(request.ownUserId('user_id')), 'Cart');
}

/** Refuses a quantity that cannot be ordered, or is not there. */
function refuseQuantity({ store }: ApiRequest, line: CartLine, field: string): void {
	const { product, sku } = store.catalog.item(line);
	const { min_order_quantity: min, max_order_quantity: max } = sku.pricing;
	if (line.quantity < min || line.quantity > max) {
		throw invalid({ [field]: `must be from ${min} to ${max} of ${product.name}` });
	}
	if (!sku.backorder && line.quantity > sku.stock) {
		throw conflict(`Only ${sku.stock} of ${product.name} are in stock`);
	}
}
