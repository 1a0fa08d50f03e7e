import { defineOperation, recordNumber } from '../../../shared';

export const updateResetHistory = defineOperation({
	name: 'Update Reset History',
	action: 'Update the history of a password reset',
	description:
		'Close a reset of a password in the history. SellersCommerce lists this operation without any documentation.',
	fields: [
		recordNumber('resetHistoryId', {
			displayName: 'Reset History ID',
			required: true,
			placeholder: 'e.g. 31',
			description: 'Which reset of a password to close, by its number in the history',
		}),
	],
	request: ({ resetHistoryId }) => ({
		method: 'GET',
		path: '/api/PortalLogin/UpdatePasswordResetHistory',
		query: { PasswordResetHistoryID: resetHistoryId },
		response: 'anything',
		// This GET changes something each time.
		idempotent: false,
	}),
});
