import type { IDataObject } from 'n8n-workflow';
import {
	choice,
	dateRange,
	dateRangeFilters,
	defineOperation,
	InputError,
	pageNumberPagination,
	toggle,
	timeWindows,
	type TimeWindow,
} from '../../../shared';
import { apiDateTime, isoDateTime } from './dates';

const MINUTE = 60 * 1000;
const HOURS_24 = 24 * 60 * MINUTE;

/** More would be thousands of requests, and most likely comes from a typo in a year. */
const MAX_WINDOWS = 3660;

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many orders',
	description:
		'Retrieve the orders that are not marked as exported yet or, with a time range, every order placed in it',
	fields: [
		choice('output', {
			displayName: 'Output',
			description: 'What becomes an item of the output',
			options: [
				{ name: 'Orders', value: 'orders', description: 'One item for each order' },
				{
					name: 'Line Items',
					value: 'lineItems',
					description:
						'One item for each line item, with ID, date, customer and shipping of its order beside it, ready for Mark Exported and Send Tracking',
				},
			],
		}),
	],
	filters: dateRangeFilters,
	options: [
		toggle('addIsoDate', {
			displayName: 'Add ISO Date',
			description:
				'Whether to add the date of the order in ISO 8601 form as date_iso, beside date as CommerceInterface writes it',
		}),
	],
	request: ({ filters }) => {
		const range = dateRange(filters);
		if (!range) return { method: 'GET', path: '/get_orders' };
		const windows = timeWindows(wholeMinutes(range), HOURS_24);
		if (windows.length > MAX_WINDOWS) {
			throw new InputError(
				'The time between Start Date and End Date is longer than ten years',
				'Check the years of both dates.',
			);
		}
		return windows.map(({ start, end }) => ({
			method: 'GET',
			path: '/get_orders',
			query: { start_datetime: apiDateTime(start), end_datetime: apiDateTime(end) },
		}));
	},
	pagination: pageNumberPagination({
		page: 'page',
		maxSize: 250,
		items: 'data',
		key: 'orderid',
		count: 'meta.no_of_pages',
		total: 'meta.no_of_items',
	}),
	output: (received, { output, options }) => {
		const order = options.addIsoDate
			? { ...received, date_iso: isoDateTime(received.date) }
			: received;
		return output === 'lineItems' ? lineItemsOf(order) : order;
	},
});

/** CommerceInterface filters by whole minutes, so an end within a minute is moved to the end of it. */
const wholeMinutes = ({ start, end }: TimeWindow): TimeWindow => ({
	start: new Date(Math.floor(start.getTime() / MINUTE) * MINUTE),
	end: new Date(Math.ceil(end.getTime() / MINUTE) * MINUTE),
});

function lineItemsOf({ orderid, date, date_iso, customer, shipping, line_items }: IDataObject) {
	return ((line_items ?? []) as IDataObject[]).map((line) => ({
		...line,
		orderid,
		date,
		...(date_iso === undefined ? {} : { date_iso }),
		customer,
		shipping,
	}));
}
