import { defineOperation } from '../../../shared';
import { passwordField, REJECTED_SECRET_HINT } from '../../fields/secret';
import { resultContent } from '../../response/results';

export const changePassword = defineOperation({
	name: 'Change Password',
	action: 'Change the password of the user',
	description:
		'Change the password of the user as whom the credential works, and get his new tokens. Change it in the credential, too; a credential with pasted tokens needs both new tokens pasted in.',
	fields: [
		passwordField('oldPassword', 'Old Password', 'What the user signs in with so far'),
		passwordField('newPassword', 'New Password', 'What the user will sign in with'),
	],
	request: ({ oldPassword, newPassword }) => ({
		method: 'POST',
		path: '/auth/change-password',
		hintAfter401: REJECTED_SECRET_HINT,
		body: {
			old_password: oldPassword,
			new_password: newPassword,
			confirm_password: newPassword,
		},
	}),
	output: resultContent,
});
