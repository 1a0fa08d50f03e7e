import { defineOperation, path } from '../../../shared';
import { orOwnUser, userId } from '../../fields/user';
import { contentOf } from '../../response/content';
import { simplifiedCart } from './simplify';

export const getForUser = defineOperation({
	name: 'Get for User',
	action: 'Get the cart of a user',
	description:
		'Retrieve the cart that a user has at the moment, with its items and totals. No cart ID is needed.',
	fields: [userId],
	request: (given) => ({ method: 'GET', path: path`/carts/users/${orOwnUser(given.userId)}` }),
	output: contentOf('cart'),
	simplify: simplifiedCart,
});
