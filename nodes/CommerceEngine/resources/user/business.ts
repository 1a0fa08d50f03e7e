import type { IDataObject } from 'n8n-workflow';
import { bodyOf, collection, json, text } from '../../../shared';

/** The business of a user who buys as one. */
export const businessFields = collection('business', {
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
});

/**
 * The part of the body that changes the business; empty if nothing of it is to change. Names inside the JSON
 * fields are sent as they are.
 */
export function businessBody({
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
