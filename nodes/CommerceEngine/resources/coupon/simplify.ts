import { simplifiedTo } from '../../../shared';

/** A coupon in ten fields. */
export const simplifiedCoupon = simplifiedTo('id', [
	'id',
	'name',
	'description',
	'coupon_type',
	'coupon_code',
	'details',
	'minimum_order_total',
	'starts_at',
	'expires_at',
	'can_be_used_with_promotion',
]);
