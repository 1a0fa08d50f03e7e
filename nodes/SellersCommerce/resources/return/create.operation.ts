import { additionalFieldsOf, choice, defineOperation, requiredChoice } from '../../../shared';
import { bodyWith, wholeBody } from '../../body';
import { returnStatuses, returnTypes } from '../../codes';
import { orderNumber } from '../../fields';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a return',
	description: 'Request the return of goods of an order',
	fields: [
		orderNumber,
		{
			...wholeBody,
			property: {
				...wholeBody.property,
				description:
					'A JSON object with the goods that come back, in fields as the API names them. It is merged on top of the other fields.',
			},
		},
		requiredChoice('type', {
			displayName: 'Return Type',
			description: 'What the customer gets for the goods',
			options: returnTypes,
		}),
		additionalFieldsOf([
			choice('ReturnStatusID', {
				displayName: 'Return Status',
				description: 'How far the return has come',
				options: returnStatuses,
			}),
		]),
	],
	request: ({ type, additionalFields, body, ...order }) => ({
		method: 'POST',
		path: '/api/return/return',
		body: bodyWith(
			{ OrderNumber: order.orderNumber, ReturnTypeID: type, ...additionalFields },
			body,
		),
	}),
});
