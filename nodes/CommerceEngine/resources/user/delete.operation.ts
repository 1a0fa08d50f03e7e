import { defineOperation, deleted, deletion, path, text } from '../../../shared';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a user',
	description: 'Delete a user for good. The credential that works as this user does so no longer.',
	fields: [
		// Nobody deletes their own account by an expression that has found nothing.
		text('userId', {
			displayName: 'User ID',
			required: true,
			placeholder: 'e.g. 01HRJ3V7Z8W5',
			description: 'The ID of the user, which must be the one as whom the credential works',
		}),
	],
	request: (given) => deletion(path`/auth/user/${given.userId}`),
	output: deleted,
});
