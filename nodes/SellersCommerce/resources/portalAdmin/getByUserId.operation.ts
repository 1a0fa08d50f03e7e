import { defineOperation } from '../../../shared';
import { userId } from '../../fields';

export const getByUserId = defineOperation({
	name: 'Get by User ID',
	action: 'Get a portal user by ID',
	description:
		'Retrieve a user of the portal by the user ID. For administrators take Get. SellersCommerce lists this operation without any documentation.',
	fields: [userId],
	request: (user) => ({
		method: 'GET',
		path: '/api/PortalAdmin/GetUserByID',
		query: { userid: user.userId },
		response: 'anything',
	}),
});
