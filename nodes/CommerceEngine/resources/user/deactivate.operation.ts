import { defineOperation, path } from '../../../shared';
import { success } from '../../content';
import { orOwnUser, userId } from '../../fields';

export const deactivate = defineOperation({
	name: 'Deactivate',
	action: 'Deactivate a user',
	description:
		'Close the account of a user for the time being. The credential that works as this user does so no longer.',
	fields: [userId],
	request: (given) => ({
		method: 'PUT',
		path: path`/auth/user/${orOwnUser(given.userId)}/deactivate`,
	}),
	output: success,
});
