import { defineOperation, path, text } from '../../../shared';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a return',
	description: 'Retrieve a return by its number, such as Get Many gives it',
	fields: [
		text('returnNumber', {
			displayName: 'Return Number',
			required: true,
			placeholder: 'e.g. RMA1001',
			description: 'The number that the store gave the request',
		}),
	],
	request: ({ returnNumber }) => ({
		method: 'GET',
		path: path`/api/return/get/${returnNumber}`,
	}),
});
