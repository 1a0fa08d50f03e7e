import { defineOperation } from '../../../shared';
import { userId } from '../../fields';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a portal admin',
	description:
		'Retrieve an administrator of the portal by the user ID. SellersCommerce lists this operation without any documentation.',
	fields: [userId],
	request: (user) => ({
		method: 'GET',
		path: '/api/PortalAdmin/Admin',
		query: { userid: user.userId },
		response: 'anything',
	}),
});
