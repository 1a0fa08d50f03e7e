import { defineOperation, path } from '../../../shared';
import { customerId, orOwnCustomer } from '../../fields/user';
import { sortText } from '../../fields/sort';
import { pagesOf } from '../../response/lists';

export const getAllLoyaltyActivities = defineOperation({
	name: 'Get Many Loyalty Activities',
	action: 'Get many loyalty activities of a customer',
	description: 'Retrieve when a customer has earned or spent loyalty points',
	fields: [customerId],
	sort: { anyField: 'created_at' },
	request: ({ sort, ...given }) => ({
		method: 'GET',
		path: path`/customers/${orOwnCustomer(given.customerId)}/loyalty-points-activity`,
		query: { sort_by: sortText(sort) },
	}),
	pagination: pagesOf('loyalty_points_activity'),
});
