import { defineOperation } from '../../../shared';
import { wholeListOf } from '../../content';
import { customerGroupOption, groupHeader } from '../../fields';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many promotions',
	description: 'Retrieve the promotions that are open to the session, which need no code',
	fields: [],
	options: [customerGroupOption],
	request: ({ options }) => ({
		method: 'GET',
		path: '/carts/available-promotions',
		headers: groupHeader(options),
	}),
	pages: wholeListOf('promotions'),
});
