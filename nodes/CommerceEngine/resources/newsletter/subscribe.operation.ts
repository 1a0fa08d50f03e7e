import { defineOperation } from '../../../shared';
import { requiredEmail } from '../../fields/contact';
import { success } from '../../response/results';

export const subscribe = defineOperation({
	name: 'Subscribe',
	action: 'Subscribe to the newsletter',
	description: 'Put an email address on the list of those who get the newsletter of the shop',
	fields: [requiredEmail],
	request: ({ email }) => ({
		method: 'POST',
		path: '/campaigns/newsletter-subscribe',
		body: { email },
		idempotent: true,
	}),
	output: success,
});
