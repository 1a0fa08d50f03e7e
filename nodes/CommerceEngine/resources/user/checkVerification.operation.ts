import { bodyOf, defineOperation, InputError, texts } from '../../../shared';
import { readPhone } from '../../fields/contact';
import { contentAsRecord } from '../../response/content';

export const checkVerification = defineOperation({
	name: 'Check Verification',
	action: 'Check whether emails and phones are verified',
	description: 'Check which email addresses and phone numbers belong to users who have proved it',
	fields: [
		texts('emails', {
			displayName: 'Emails',
			placeholder: 'e.g. name@email.com',
			description: 'The email addresses to check, with commas between them',
		}),
		texts('phones', {
			displayName: 'Phones',
			placeholder: 'e.g. 9876543210',
			description: 'The phone numbers to check, ten digits each, with commas between them',
			as: readPhone,
		}),
	],
	request: ({ emails, phones }) => {
		if (emails === undefined && phones === undefined) {
			throw new InputError('There is nothing to check', 'Fill in Emails or Phones.');
		}
		return {
			method: 'POST',
			path: '/auth/verified-email-phone',
			body: bodyOf({ email: emails, phone: phones }),
			idempotent: true,
			readOnly: true,
		};
	},
	output: contentAsRecord,
});
