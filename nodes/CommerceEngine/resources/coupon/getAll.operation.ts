import { defineOperation } from '../../../shared';
import { customerGroupOption, customerGroupHeader } from '../../fields/customerGroup';
import { singlePageOf } from '../../response/lists';
import { simplifiedCoupon } from './simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many coupons',
	description:
		'Retrieve the coupons that are open to the session, with codes and conditions. Which of them a cart can have, Evaluate tells.',
	fields: [],
	options: [customerGroupOption],
	request: ({ options }) => ({
		method: 'GET',
		path: '/carts/available-coupons',
		headers: customerGroupHeader(options),
	}),
	pagination: singlePageOf('coupons'),
	simplify: simplifiedCoupon,
});
