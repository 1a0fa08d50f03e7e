import { simplifiedTo } from '../../../shared';

/** A saved card in ten fields. */
export const simplifiedCard = simplifiedTo('card_token', [
	'card_token',
	'card_reference',
	'card_number',
	'card_exp_month',
	'card_exp_year',
	'card_type',
	'card_brand',
	'name_on_card',
	'nickname',
	'expired',
]);

/** Loyalty details in ten fields. */
export const simplifiedLoyalty = simplifiedTo('points_balance', [
	'membership_number',
	'current_tier',
	'points_balance',
	'points_earned',
	'points_redeemed',
	'total_orders',
	'total_spent',
	'lifetime_savings',
	'date_of_join',
	'date_of_reset',
]);
