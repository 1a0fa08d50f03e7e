import { defineOperation } from '../../../shared';
import { wholeListOf } from '../../response/content';
import { customerGroupOption, groupHeader } from '../../fields/shared';
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
		headers: groupHeader(options),
	}),
	pagination: wholeListOf('coupons'),
	simplify: simplifiedCoupon,
});
