import { defineOperation, deletion, path } from '../../../shared';
import { orOwnUser, userId } from '../../fields/user';
import { confirmedDeletion } from '../../response/results';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete the profile image of a user',
	description: 'Take the profile image of a user away',
	fields: [userId],
	request: (given) => deletion(path`/auth/user/${orOwnUser(given.userId)}/profile-image`),
	output: confirmedDeletion,
});
