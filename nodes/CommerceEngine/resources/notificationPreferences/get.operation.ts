import { defineOperation, path } from '../../../shared';
import { orOwnUser, userId } from '../../fields/user';
import { contentAsRecord } from '../../response/content';

export const get = defineOperation({
	name: 'Get',
	action: 'Get the notification preferences of a user',
	description:
		'Retrieve by which ways a user wants to hear of what. Only older documents of Commerce Engine name this call; Get a user has the same.',
	fields: [userId],
	request: (given) => ({
		method: 'GET',
		path: path`/auth/user/${orOwnUser(given.userId)}/notification-preferences`,
	}),
	output: contentAsRecord,
});
