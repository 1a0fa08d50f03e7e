import { defineOperation, path, toggle } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { mandateLocator } from '../../fields/locators';
import { contentOf } from '../../response/content';
import { simplifiedMandate } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a mandate',
	description: 'Retrieve one of the mandates of a customer',
	fields: [mandateLocator, customerId],
	options: [
		toggle('sync', {
			displayName: 'Sync',
			description: 'Whether the payment provider is asked for the present status first',
		}),
	],
	request: ({ mandate, options, ...given }) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/mandates/${mandate}`,
		query: { sync: options.sync },
	}),
	output: contentOf('mandate'),
	simplify: simplifiedMandate,
});
