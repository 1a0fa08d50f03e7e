import { defineOperation, recordNumber, text, toggle } from '../../../shared';

export const checkName = defineOperation({
	name: 'Check Email or Username',
	action: 'Check whether an email or username is taken',
	description:
		'Find out whether somebody has an email address or user name already. SellersCommerce lists this operation without any documentation.',
	fields: [
		text('name', {
			displayName: 'Email or Username',
			required: true,
			placeholder: 'e.g. john.doe',
			description: 'The email address or user name to look for',
		}),
		toggle('isContact', {
			displayName: 'Is Contact',
			description: 'Whether to look among contacts instead of users',
		}),
		recordNumber('userId', {
			displayName: 'User ID',
			placeholder: 'e.g. 12',
			description: 'The number of a user who may have it',
		}),
	],
	request: ({ name, isContact, userId }) => ({
		method: 'GET',
		path: '/api/PortalAdmin/IsEmailOrUserNameExists',
		query: { param: name, userid: userId, isContact },
		answer: 'anything',
	}),
});
