import type { IDataObject } from 'n8n-workflow';
import {
	additionalJson,
	bodyOf,
	changesOf,
	choices,
	collection,
	defineOperation,
	json,
	deepMerge,
	path,
	text,
	updateFieldsOf,
} from '../../../shared';
import { orSignedInUser, userId } from '../../auth/owner';
import { countryCode, email, phone } from '../../fields/contact';
import { channelFields, channelsBody, savedPreferences } from '../../fields/notificationChannels';
import { contentOf } from '../../response/content';
import { replaceAll, updateRequest } from '../../response/readModifyWrite';
import { resultOf } from '../../response/results';
import { simplifiedUser } from './simplify';

/** A user as the API takes him back, with what is changed of him. */
const savedUser = (user: IDataObject, changes: IDataObject): IDataObject => ({
	...replaceAll('user', user, changes, [
		...['first_name', 'last_name', 'email', 'phone', 'country_code'],
		...['login_methods', 'business'],
	]),
	...savedPreferences(user.notification_preferences, changes, 'user'),
	...(user.customer_group_id !== undefined && { customer_group_id: user.customer_group_id }),
});

/** What is changed about the business. Names inside its JSON fields stay as they are. */
function businessBody({
	metadata,
	registeredAddress,
	...texts
}: {
	readonly type?: string;
	readonly name?: string;
	readonly metadata?: IDataObject;
	readonly registeredAddress?: IDataObject;
}): IDataObject {
	const business = {
		...bodyOf(texts),
		...(metadata && { metadata }),
		...(registeredAddress && { registered_address: registeredAddress }),
	};
	return Object.keys(business).length === 0 ? {} : { business };
}

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
		collection('business', {
			displayName: 'Business',
			placeholder: 'Add Field',
			fields: [
				text('type', {
					displayName: 'Type',
					placeholder: 'e.g. proprietorship',
					description: 'What kind of business the user has',
				}),
				text('name', {
					displayName: 'Name',
					placeholder: 'e.g. Rao Traders',
					description: 'What the business is called',
				}),
				json('metadata', {
					displayName: 'Metadata (JSON)',
					placeholder: 'e.g. {"gst": "29ABCDE1234F1Z5"}',
					description: 'A JSON object with texts of your own about the business',
				}),
				json('registeredAddress', {
					displayName: 'Registered Address (JSON)',
					placeholder: 'e.g. {"first_name": "Asha", "address_line1": "12 MG Road"}',
					description:
						'A JSON object with the address of the business, in fields as the API names them',
				}),
			],
		}),
	],
	options: [additionalJson],
	request: ({ updateFields, business, options, ...given }) => {
		const at = path`/auth/user/${orSignedInUser(given.userId)}`;
		const { transactional, promotional, newsletter, ...fields } = updateFields;
		const body = changesOf(
			{
				...fields,
				notificationPreferences: channelsBody({ transactional, promotional, newsletter }),
			},
			deepMerge(businessBody(business), options.additionalJson ?? {}),
		);
		return updateRequest(at, body, (response) => savedUser(contentOf('user')(response), body));
	},
	output: resultOf('user'),
	simplify: simplifiedUser,
});
