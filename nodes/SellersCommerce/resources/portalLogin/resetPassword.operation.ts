import { defineOperation, text } from '../../../shared';

export const resetPassword = defineOperation({
	name: 'Reset Password',
	action: 'Reset a password',
	description:
		'Begin to reset the password of a user of the portal. SellersCommerce lists this operation without any documentation.',
	fields: [
		text('userName', {
			displayName: 'User Name',
			required: true,
			placeholder: 'e.g. john.doe',
			description: 'The name that the user logs in with',
		}),
	],
	request: ({ userName }) => ({
		method: 'GET',
		path: '/api/PortalLogin/ResetPassword',
		query: { username: userName },
		answer: 'anything',
		// It changes something at each call, though it is a GET.
		repeatable: false,
	}),
});
