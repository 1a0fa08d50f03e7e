import { defineOperation, deletion, path } from '../../../shared';
import { deletedAsSaid } from '../../response/content';
import { orOwnUser, userId } from '../../fields/shared';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete the profile image of a user',
	description: 'Take the profile image of a user away',
	fields: [userId],
	request: (given) => deletion(path`/auth/user/${orOwnUser(given.userId)}/profile-image`),
	output: deletedAsSaid,
});
