import { defineOperation, text } from '../../../shared';
import { userId } from '../../fields';

export const forgotPassword = defineOperation({
	name: 'Forgot Password',
	action: 'Check the reset key of a forgotten password',
	description:
		'Check the key that a user got to set a new password. SellersCommerce lists this operation without any documentation.',
	fields: [
		userId,
		text('resetKey', {
			displayName: 'Reset Key',
			required: true,
			placeholder: 'e.g. 5f2c9a',
			description: 'The key that the user got',
		}),
	],
	request: ({ resetKey, ...user }) => ({
		method: 'GET',
		path: '/api/PortalLogin/ForgotPassword',
		query: { userid: user.userId, resetkey: resetKey },
		response: 'anything',
		// The documents don't say whether this GET changes something.
		idempotent: false,
	}),
});
