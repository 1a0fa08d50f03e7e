import { defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { pagesOf } from '../../response/lists';

export const getAllDebitSchedules = defineOperation({
	name: 'Get Many Debit Schedules',
	action: 'Get many debit schedules of mandates',
	description: 'Retrieve when money is to be collected from a customer by mandates',
	fields: [customerId],
	request: (given) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/mandate-debit-schedules`,
	}),
	pagination: pagesOf('mandate_debit_schedules', 'id'),
});
