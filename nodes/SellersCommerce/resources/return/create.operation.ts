import { additionalFieldsOf, choice, defineOperation, requiredChoice } from '../../../shared';
import { bodyWithContents, bodyWith } from '../../body';
import { returnStatuses, returnTypes } from '../../codes';
import { orderLocator } from '../../fields';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a return',
	description:
		'Ask to send back goods of an order, which are to be refunded or replaced. The goods go into Body (JSON).',
	fields: [
		orderLocator,
		bodyWithContents('the goods that come back'),
		requiredChoice('returnType', {
			displayName: 'Return Type',
			description: 'What the customer gets for the goods',
			options: returnTypes,
		}),
		additionalFieldsOf([
			choice('returnStatus', {
				displayName: 'Return Status',
				description: 'How far the return has come',
				options: returnStatuses,
			}),
		]),
	],
	request: ({ order, returnType, additionalFields, body }) => ({
		method: 'POST',
		path: '/api/return/return',
		body: bodyWith({ order, returnType, ...additionalFields }, body),
	}),
	// Goods of an order may be returned in parts, some to be refunded and others to be replaced.
	uniqueKey: ({ order, returnType, body }) =>
		`The return of type ${returnType} of order ${order} with the goods ${JSON.stringify(body)}`,
});
