import { simplifiedTo } from '../../../shared';
import { ITEM_FIELDS } from '../../response/itemFields';

/** A cart in ten fields. */
export const simplifiedCart = simplifiedTo('cart_items', [
	'id',
	'cart_items_count',
	'subtotal',
	'shipping_amount',
	'total_tax',
	'grand_total',
	'to_be_paid',
	'coupon_code',
	'expires_at',
	{ cart_items: { listAt: 'cart_items', fields: ITEM_FIELDS } },
]);
