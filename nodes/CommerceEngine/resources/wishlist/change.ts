import { path, type ApiRequest } from '../../../shared';
import { orOwnUser, userId } from '../../fields/user';
import { optionalVariantLocator, productIdLocator } from '../../fields/locators';

export const wishlistFields = [productIdLocator, optionalVariantLocator, userId] as const;

/** The request that adds a product to a wishlist or removes it. Repeating it changes nothing. */
export const wishlistChange = (
	method: 'POST' | 'DELETE',
	{
		product,
		variant,
		userId: given,
	}: { readonly product: string; readonly variant?: string; readonly userId?: string },
): ApiRequest => ({
	method,
	path: path`/wishlist/${orOwnUser(given)}`,
	body: { product_id: product, variant_id: variant ?? null },
	idempotent: true,
});
