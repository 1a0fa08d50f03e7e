import { defineOperation, path } from '../../../shared';
import { answerQuery } from '../../lists';
import { customerLocator } from '../../locators';
import { customerAnswerOptions, simplifiedCustomer } from './answer';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a customer',
	description:
		'Retrieve a customer with what was spent. Switch off Simplify for all addresses, the notes and the IDs of the orders.',
	fields: [customerLocator],
	options: customerAnswerOptions,
	request: ({ customer, options }) => ({
		method: 'GET',
		path: path`/customers/${customer}`,
		query: answerQuery(options),
	}),
	simplify: simplifiedCustomer,
});
