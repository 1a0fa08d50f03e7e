import { defineOperation } from '../../../shared';
import { wholeBody } from '../../body';

export const sendFeedback = defineOperation({
	name: 'Send Feedback',
	action: 'Send feedback',
	description:
		'Send feedback of a client. SellersCommerce lists this operation without any documentation.',
	fields: [wholeBody],
	request: ({ body }) => ({
		method: 'POST',
		path: '/api/PortalLogin/UpdateClientFeedBack',
		body,
		response: 'anything',
	}),
});
