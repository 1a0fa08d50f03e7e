import { optionalResultOf, resultOf } from '../../response/results';
import { simplifiedCart } from './simplify';

/** What a write to a cart returns: the cart with its new totals. */
export const cartResponse = { output: resultOf('cart'), simplify: simplifiedCart } as const;

/** What a write returns to which the service may also respond without the cart. */
export const optionalCartResponse = {
	output: optionalResultOf('cart'),
	simplify: simplifiedCart,
} as const;
