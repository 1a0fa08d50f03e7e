import { defineOperation, text } from '../../../shared';

export const resetPassword = defineOperation({
	name: 'Reset Password',
	action: 'Reset a password',
	description:
		'Begin to reset the password of a user of the portal. Change Forgotten Password sets the new one. SellersCommerce lists this operation without any documentation.',
	fields: [
		text('username', {
			displayName: 'Username',
			required: true,
			placeholder: 'e.g. john.doe',
			description: 'The name that the user logs in with',
		}),
	],
	request: ({ username }) => ({
		method: 'GET',
		path: '/api/PortalLogin/ResetPassword',
		query: { username },
		response: 'anything',
		// This GET changes something each time.
		idempotent: false,
	}),
});
