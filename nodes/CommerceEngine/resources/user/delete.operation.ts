import { defineOperation, deletion, path } from '../../../shared';
import { deletedAsSaid } from '../../response/content';
import { userIdToLose } from '../../fields/shared';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a user',
	description:
		'Delete a user for good (Deactivate does so for the time being). The credential that works as this user does so no longer.',
	fields: [userIdToLose],
	request: ({ userId }) => deletion(path`/auth/user/${userId}`),
	output: deletedAsSaid,
});
