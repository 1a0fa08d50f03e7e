import { defineOperation, deletion, path } from '../../../shared';
import { orOwnUser, userId } from '../../fields/user';
import { confirmedOrEmptyDeletion } from '../../response/results';

export const deleteForUser = defineOperation({
	name: 'Delete for User',
	action: 'Delete the cart of a user',
	description:
		'Delete the cart that a user has at the moment, with all that is in it. No cart ID is needed.',
	fields: [userId],
	request: (given) => deletion(path`/carts/users/${orOwnUser(given.userId)}`),
	output: confirmedOrEmptyDeletion,
});
