import { recordNumber, text, type ApiRequest, type SortRule } from '../../../shared';
import { paginationOf, sortQuery } from '../../lists';
import { orderStatus } from '../../statuses';

const filters = [
	text('email', {
		displayName: 'Customer Email',
		parameter: 'customerEmail',
		placeholder: 'e.g. john.doe@example.com',
		description: 'Only orders of the customer with this email address',
	}),
	recordNumber('userId', {
		displayName: 'Customer ID',
		parameter: 'customerId',
		placeholder: 'e.g. 123',
		description: 'Only orders of the customer with this ID',
	}),
	orderStatus,
] as const;

interface ListParameters {
	readonly filters: {
		readonly email?: string;
		readonly userId?: number;
		readonly status?: string;
	};
	readonly sort?: readonly SortRule[];
}

/** A list of orders, or of purchase orders: `items` names it in its path and in its response. */
export const orderList = (items: string, key: string) =>
	({
		fields: [],
		filters,
		sort: [
			{ name: 'Customer', value: 'customer' },
			{ name: 'Date', value: 'date' },
			{ name: 'Email', value: 'email' },
			{ name: 'Status', value: 'status' },
			{ name: 'Total', value: 'total' },
		],
		sortRules: 'one',
		request: ({ filters: { email, userId, status }, sort }: ListParameters): ApiRequest => ({
			method: 'GET',
			path: `/${items}`,
			query: { email, user_id: userId, status, ...sortQuery(sort) },
		}),
		pagination: paginationOf(items, key),
	}) as const;
