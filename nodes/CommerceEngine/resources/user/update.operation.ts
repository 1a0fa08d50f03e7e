import {
	additionalJson,
	changesOf,
	choices,
	deepMerge,
	defineOperation,
	path,
	text,
	updateFieldsOf,
} from '../../../shared';
import { orSignedInUser, userId } from '../../fields/user';
import { countryCode, email, phone } from '../../fields/contact';
import { channelFields, channelsBody } from '../../fields/notificationChannels';
import { contentOf } from '../../response/content';
import { updateRequest } from '../../response/readModifyWrite';
import { resultOf } from '../../response/results';
import { businessBody, businessFields } from './business';
import { savedUser } from './savedUser';
import { simplifiedUser } from './simplify';

export const update = defineOperation({
	name: 'Update',
	action: 'Update a user',
	description:
		'Change the user as whom the credential is signed in: name, contact, notification preferences, business. What is left out stays as it is.',
	fields: [
		userId,
		updateFieldsOf([
			text('firstName', {
				displayName: 'First Name',
				placeholder: 'e.g. Asha',
				description: 'The given name of the user',
			}),
			text('lastName', {
				displayName: 'Last Name',
				placeholder: 'e.g. Rao',
				description: 'The family name of the user',
			}),
			email,
			phone,
			countryCode,
			choices('loginMethods', {
				displayName: 'Login Methods',
				description: 'How the user may sign in',
				options: [
					{ name: 'Email', value: 'email' },
					{ name: 'Password', value: 'password' },
					{ name: 'Phone', value: 'phone' },
					{ name: 'WhatsApp', value: 'whatsapp' },
				],
			}),
			...channelFields,
			text('customerGroupId', {
				displayName: 'Customer Group ID',
				placeholder: 'e.g. 01HRJ3V7Z8W5',
				description: 'The group whose prices and offers the user gets',
			}),
		]),
		businessFields,
	],
	options: [additionalJson],
	request: ({ updateFields, business, options, ...given }) => {
		const recordPath = path`/auth/user/${orSignedInUser(given.userId)}`;
		const { transactional, promotional, newsletter, ...fields } = updateFields;
		const body = changesOf(
			{
				...fields,
				notificationPreferences: channelsBody({ transactional, promotional, newsletter }),
			},
			deepMerge(businessBody(business), options.additionalJson ?? {}),
		);
		return updateRequest(recordPath, body, (response) =>
			savedUser(contentOf('user')(response), body),
		);
	},
	output: resultOf('user'),
	simplify: simplifiedUser,
});
