import { defineOperation, path } from '../../../shared';
import { answerQuery } from '../../lists';
import { customerLocator } from '../../locators';
import { customerAnswerOptions, simplifiedCustomer } from './answer';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a customer',
	description: 'Retrieve a customer with the addresses, the orders and what was spent',
	fields: [customerLocator],
	options: customerAnswerOptions,
	request: ({ customer, options }) => ({
		method: 'GET',
		path: path`/customers/${customer}`,
		query: answerQuery(options),
	}),
	simplify: simplifiedCustomer,
});
