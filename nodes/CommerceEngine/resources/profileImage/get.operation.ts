import { defineOperation, path } from '../../../shared';
import { orOwnUser, userId } from '../../fields/user';
import { contentAsRecord } from '../../response/content';

export const get = defineOperation({
	name: 'Get',
	action: 'Get the profile image of a user',
	description: 'Retrieve the address of the profile image of a user',
	fields: [userId],
	request: (given) => ({
		method: 'GET',
		path: path`/auth/user/${orOwnUser(given.userId)}/profile-image`,
	}),
	output: contentAsRecord,
});
