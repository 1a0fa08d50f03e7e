import { defineOperation } from '../../../shared';
import { resultContent } from '../../content';
import { passwordField } from '../../fields';

export const changePassword = defineOperation({
	name: 'Change Password',
	action: 'Change the password of the user',
	description:
		'Change the password of the user as whom the credential works, and get his new tokens. Change it in the credential, too.',
	fields: [
		passwordField('oldPassword', 'Old Password', 'What the user signs in with so far'),
		passwordField('newPassword', 'New Password', 'What the user will sign in with'),
	],
	request: ({ oldPassword, newPassword }) => ({
		method: 'POST',
		path: '/auth/change-password',
		body: {
			old_password: oldPassword,
			new_password: newPassword,
			confirm_password: newPassword,
		},
	}),
	output: resultContent,
});
