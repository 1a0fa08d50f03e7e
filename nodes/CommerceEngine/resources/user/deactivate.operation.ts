import { defineOperation, path } from '../../../shared';
import { requiredUserId } from '../../fields/user';
import { success } from '../../response/results';

export const deactivate = defineOperation({
	name: 'Deactivate',
	action: 'Deactivate a user',
	description:
		'Close the account of a user for the time being (Delete does so for good). The credential that works as this user does so no longer.',
	fields: [requiredUserId],
	request: ({ userId }) => ({ method: 'PUT', path: path`/auth/user/${userId}/deactivate` }),
	output: success,
});
