import { defineOperation } from '../../../shared';
import { customerGroupOption, customerGroupHeader } from '../../fields/customerGroup';
import { singlePageOf } from '../../response/lists';
import { simplifiedPromotion } from './simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many promotions',
	description:
		'Retrieve the promotions that are open to the session. They need no code. Which of them a cart gets, Evaluate tells.',
	fields: [],
	options: [customerGroupOption],
	request: ({ options }) => ({
		method: 'GET',
		path: '/carts/available-promotions',
		headers: customerGroupHeader(options),
	}),
	pagination: singlePageOf('promotions'),
	simplify: simplifiedPromotion,
});
