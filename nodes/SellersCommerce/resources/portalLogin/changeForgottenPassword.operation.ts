import { defineOperation } from '../../../shared';
import { secretBody } from '../../body';

export const changeForgottenPassword = defineOperation({
	name: 'Change Forgotten Password',
	action: 'Change a forgotten password',
	description:
		'Set a new password for a user who has forgotten the old one. SellersCommerce lists this operation without any documentation.',
	fields: [secretBody],
	request: ({ body }) => ({
		method: 'POST',
		path: '/api/PortalLogin/ChangeForgotPassword',
		body,
		response: 'anything',
	}),
});
