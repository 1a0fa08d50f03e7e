import { defineOperation, path } from '../../../shared';
import { wholeContent } from '../../response/content';
import { orOwnUser, userId } from '../../fields/shared';

export const get = defineOperation({
	name: 'Get',
	action: 'Get the profile image of a user',
	description: 'Retrieve the address of the profile image of a user',
	fields: [userId],
	request: (given) => ({
		method: 'GET',
		path: path`/auth/user/${orOwnUser(given.userId)}/profile-image`,
	}),
	output: wholeContent,
});
