import { defineOperation, path } from '../../../shared';
import { orOwnUser, userId } from '../../fields/user';
import { resultContent } from '../../response/results';
import { image, imageForm } from './form';

export const update = defineOperation({
	name: 'Update',
	action: 'Update the profile image of a user',
	description:
		'Upload another profile image of a user in the place of the one before, and get its address',
	fields: [image, userId],
	request: ({ image: sent, ...given }) => ({
		method: 'PUT',
		path: path`/auth/user/${orOwnUser(given.userId)}/profile-image`,
		multipart: imageForm(sent),
		idempotent: true,
	}),
	output: resultContent,
});
