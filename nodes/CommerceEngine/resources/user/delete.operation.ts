import { defineOperation, deletion, path } from '../../../shared';
import { requiredUserId } from '../../fields/user';
import { confirmedDeletion } from '../../response/results';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a user',
	description:
		'Delete a user for good (Deactivate does so for the time being). The credential that works as this user does so no longer.',
	fields: [requiredUserId],
	request: ({ userId }) => deletion(path`/auth/user/${userId}`),
	output: confirmedDeletion,
});
