import { dateRange, dateRangeFilters, defineOperation, unixTime } from '../../../shared';
import { newPurchaseOrders } from './list';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many purchase orders',
	description:
		'Retrieve the purchase orders that are not acknowledged yet or, with a time range, every one that was created in it',
	fields: [],
	filters: dateRangeFilters,
	request: ({ filters }) => {
		const range = dateRange(filters);
		if (!range) return newPurchaseOrders.request;
		const [start, end] = [unixTime(range.start), unixTime(range.end)];
		return {
			...newPurchaseOrders.request,
			// The documents name them one way in the table and the other way in the examples. An unknown
			// name is ignored; a missing one would silently drop the filter.
			query: { start_date: start, end_date: end, start_datetime: start, end_datetime: end },
		};
	},
	pagination: newPurchaseOrders.pagination,
});
