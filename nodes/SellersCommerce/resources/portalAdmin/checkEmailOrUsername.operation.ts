import { defineOperation, recordNumber, text, toggle } from '../../../shared';

export const checkEmailOrUsername = defineOperation({
	name: 'Check Email or Username',
	action: 'Check whether an email or username is taken',
	description:
		'Find out whether somebody has an email address or username already. SellersCommerce lists this operation without any documentation.',
	fields: [
		text('emailOrUsername', {
			displayName: 'Email or Username',
			required: true,
			placeholder: 'e.g. john.doe',
			description: 'The email address or username to look for',
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
	request: ({ emailOrUsername, isContact, userId }) => ({
		method: 'GET',
		path: '/api/PortalAdmin/IsEmailOrUserNameExists',
		query: { param: emailOrUsername, userid: userId, isContact },
		response: 'anything',
	}),
});
