import { defineOperation } from '../../../shared';
import { wholeListOf } from '../../content';
import { customerGroupOption, groupHeader } from '../../fields';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many coupons',
	description: 'Retrieve the coupons that are open to the session',
	fields: [],
	options: [customerGroupOption],
	request: ({ options }) => ({
		method: 'GET',
		path: '/carts/available-coupons',
		headers: groupHeader(options),
	}),
	pages: wholeListOf('coupons'),
});
