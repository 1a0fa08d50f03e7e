import { defineOperation } from '../../../shared';
import { secretBody } from '../../body';

export const logIn = defineOperation({
	name: 'Log In',
	action: 'Log in to the portal',
	description:
		'Check username and password of a user of the portal. No other operation needs it: the credential signs in by itself. SellersCommerce lists this operation without any documentation.',
	fields: [secretBody],
	request: ({ body }) => ({
		method: 'POST',
		path: '/api/PortalLogin/Login',
		body,
		response: 'anything',
	}),
});
