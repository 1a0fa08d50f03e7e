import { defineOperation, text } from '../../../shared';

export const sendExportEmail = defineOperation({
	name: 'Send Export Email',
	action: 'Send an email with an export',
	description:
		'Have SellersCommerce send an email with an export. Its documentation says next to nothing of this operation.',
	fields: [
		text('exportName', {
			displayName: 'Export Name',
			required: true,
			placeholder: 'e.g. Orders',
			description: 'Which of the exports of the portal to send',
		}),
		text('exportedBy', {
			displayName: 'Exported By',
			required: true,
			placeholder: 'e.g. john.doe',
			description: 'The user who exports it',
		}),
	],
	request: ({ exportName, exportedBy }) => ({
		method: 'GET',
		path: '/api/PortalAdmin/SendExportEmail',
		query: { exportName, exportedBy },
		response: 'anything',
		// Each request sends an email.
		idempotent: false,
	}),
});
