import { defineOperation } from '../../../shared';
import { secretBody } from '../../body';

export const logIn = defineOperation({
	name: 'Log In',
	action: 'Log in to the portal',
	description:
		'Check user name and password of the portal. SellersCommerce lists this operation without any documentation.',
	fields: [secretBody],
	request: ({ body }) => ({
		method: 'POST',
		path: '/api/PortalLogin/Login',
		body,
		answer: 'anything',
	}),
});
