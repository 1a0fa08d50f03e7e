import { defineOperation, recordNumber } from '../../../shared';

export const updateResetHistory = defineOperation({
	name: 'Update Reset History',
	action: 'Update the history of a password reset',
	description:
		'Close a reset of a password in the history. SellersCommerce lists this operation without any documentation.',
	fields: [
		recordNumber('resetHistoryId', {
			displayName: 'Password Reset History ID',
			required: true,
			placeholder: 'e.g. 31',
			description: 'Which of the past requests to close, by its number',
		}),
	],
	request: ({ resetHistoryId }) => ({
		method: 'GET',
		path: '/api/PortalLogin/UpdatePasswordResetHistory',
		query: { PasswordResetHistoryID: resetHistoryId },
		answer: 'anything',
		// It changes something at each call, though it is a GET.
		repeatable: false,
	}),
});
