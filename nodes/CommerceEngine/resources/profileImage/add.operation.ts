import { defineOperation, path } from '../../../shared';
import { orOwnUser, userId } from '../../fields/user';
import { resultContent } from '../../response/results';
import { image, imageForm } from './form';

export const add = defineOperation({
	name: 'Add',
	action: 'Add a profile image to a user',
	description:
		'Upload the first profile image of a user, and get its address. Where there is one, use Update.',
	fields: [image, userId],
	request: ({ image: sent, ...given }) => ({
		method: 'POST',
		path: path`/auth/user/${orOwnUser(given.userId)}/profile-image`,
		multipart: imageForm(sent),
	}),
	output: resultContent,
});
