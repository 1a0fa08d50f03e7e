import type { IDataObject } from 'n8n-workflow';
import { pick } from '../../../shared';
import { optionalResultOf, resultOf } from '../../response/results';
import { eachIn, ITEM_FIELDS } from '../../response/simplified';

/** A cart in ten fields, with its items in few. What is no cart stays as it is. */
export function simplifiedCart(cart: IDataObject): IDataObject {
	if (!('cart_items' in cart)) return cart;
	return {
		...pick(cart, [
			'id',
			'cart_items_count',
			'subtotal',
			'shipping_amount',
			'total_tax',
			'grand_total',
			'to_be_paid',
			'coupon_code',
			'expires_at',
		]),
		cart_items: eachIn(cart.cart_items, ITEM_FIELDS),
	};
}

/** What writes to a cart give out: the cart with its new totals. */
export const cartResponse = { output: resultOf('cart'), simplify: simplifiedCart } as const;

/** The same for those that may be responded without the cart. */
export const optionalCartResponse = {
	output: optionalResultOf('cart'),
	simplify: simplifiedCart,
} as const;
