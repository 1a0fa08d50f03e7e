import { additionalFieldsOf, defineOperation } from '../../../shared';
import { filledBody, additionalBody } from '../../body';
import { shopperFields } from './fields';

export const upsert = defineOperation({
	name: 'Create or Update',
	action: 'Create or update a shopper',
	description:
		'Create a new shopper, with what tells shoppers apart (such as the username) in Body (JSON), or update the current one if it already exists (upsert)',
	fields: [additionalBody, additionalFieldsOf(shopperFields)],
	request: ({ additionalFields, body }) => ({
		method: 'POST',
		path: '/api/shopper/shoppers',
		body: filledBody(additionalFields, body),
	}),
});
