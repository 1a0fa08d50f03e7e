import { simplifiedTo } from '../../../shared';

/** A promotion in ten fields. */
export const simplifiedPromotion = simplifiedTo('id', [
	'id',
	'name',
	'description',
	'promotion_type',
	'applies_to_product',
	'details',
	'minimum_order_total',
	'starts_at',
	'expires_at',
	'can_be_used_with_other_promotion',
]);
