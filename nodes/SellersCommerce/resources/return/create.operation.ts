import { additionalFieldsOf, choice, defineOperation, requiredChoice } from '../../../shared';
import { bodyHolding, bodyWith } from '../../body';
import { returnStatuses, returnTypes } from '../../codes';
import { orderNumber } from '../../fields';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a return',
	description: 'Request the return of goods of an order',
	fields: [
		orderNumber,
		bodyHolding('the goods that come back'),
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
	// Goods of an order may come back in parts, some to be refunded and others to be replaced.
	once: ({ type, body, ...order }) =>
		`The return of type ${type} of order ${order.orderNumber} with the goods ${JSON.stringify(body)}`,
});
