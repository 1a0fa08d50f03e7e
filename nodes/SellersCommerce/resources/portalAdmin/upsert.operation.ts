import { defineOperation } from '../../../shared';
import { secretBody } from '../../body';

export const upsert = defineOperation({
	name: 'Create or Update',
	action: 'Create or update a portal admin',
	description:
		'Create a new administrator of the portal (SellersCommerce lists this operation without any documentation), or update the current one if it already exists (upsert)',
	fields: [secretBody],
	request: ({ body }) => ({
		method: 'POST',
		path: '/api/PortalAdmin/Admin',
		body,
		response: 'anything',
	}),
});
