import { defineOperation, path } from '../../../shared';
import { responseQuery } from '../../lists';
import { customerLocator } from '../../locators';
import { customerResponseOptions } from './responseFields';
import { simplifiedCustomer } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a customer',
	description:
		'Retrieve a customer with what was spent. Switch off Simplify for all addresses, the notes and the IDs of the orders.',
	fields: [customerLocator],
	options: customerResponseOptions,
	request: ({ customer, options }) => ({
		method: 'GET',
		path: path`/customers/${customer}`,
		query: responseQuery(options),
	}),
	simplify: simplifiedCustomer,
});
