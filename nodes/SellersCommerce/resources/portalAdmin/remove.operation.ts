import { defineOperation } from '../../../shared';
import { wholeBody } from '../../body';

export const remove = defineOperation({
	name: 'Remove',
	action: 'Remove a portal admin',
	description:
		'Take an administrator out of the portal. Who it is goes into Body (JSON). SellersCommerce lists this operation without any documentation.',
	fields: [wholeBody],
	request: ({ body }) => ({
		method: 'POST',
		path: '/api/PortalAdmin/RemoveAdmin',
		body,
		response: 'anything',
	}),
});
