import { defineOperation } from '../../../shared';
import { wholeBody } from '../../body';

export const updateClosureForm = defineOperation({
	name: 'Update Closure Form',
	action: 'Update the closure form of a store',
	description:
		'Change the form with which the closure of a store was requested. SellersCommerce lists this operation without any documentation.',
	fields: [wholeBody],
	request: ({ body }) => ({
		method: 'POST',
		path: '/api/PortalLogin/UpdateClosureForm',
		body,
		response: 'anything',
	}),
});
