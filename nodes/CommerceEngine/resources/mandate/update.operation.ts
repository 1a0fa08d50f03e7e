import {
	additionalJson,
	changesOf,
	dateTime,
	defineOperation,
	number,
	path,
	updateFieldsOf,
} from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { mandateLocator } from '../../fields/locators';
import { resultOf } from '../../response/results';
import { simplifiedMandate } from './simplify';

export const update = defineOperation({
	name: 'Update',
	action: 'Update a mandate',
	description: 'Change how much a mandate allows to collect, or until when',
	fields: [
		mandateLocator,
		customerId,
		updateFieldsOf([
			number('maxAmount', {
				displayName: 'Max Amount',
				min: 0,
				decimals: 2,
				description: 'The most money that may be collected at a time',
			}),
			dateTime('endAt', {
				displayName: 'End At',
				description: 'When the mandate ends',
			}),
		]),
	],
	options: [additionalJson],
	request: ({ mandate, updateFields: { endAt, ...fields }, options, ...given }) => ({
		method: 'PUT',
		path: path`/customers/${orOwnCustomer(given.customerId)}/mandates/${mandate}`,
		body: changesOf({ ...fields, endAt: endAt?.toISOString() }, options.additionalJson),
		idempotent: true,
	}),
	output: resultOf('mandate'),
	simplify: simplifiedMandate,
});
