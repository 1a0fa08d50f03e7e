import { choice, dateTime, defineOperation, InputError } from '../../../shared';
import { apiName } from '../../apiName';
import {
	carriers,
	orderDiscountTypes,
	orderStatuses,
	paymentMethods,
	paymentStatuses,
} from '../../codes';
import { odataFilters, orderPagination } from '../../lists';
import { dateLiteral } from '../../odata/literals';
import { listQuery } from '../../odata/filters';
import { simplifiedOrder } from './simplify';

/** The filters by a code. */
const codeFilters = [
	choice('carrier', {
		displayName: 'Carrier',
		description: 'Only orders with this carrier',
		options: carriers,
	}),
	choice('discountType', {
		displayName: 'Discount Type',
		description: 'Only orders with this kind of discount',
		options: orderDiscountTypes,
	}),
	choice('orderStatus', {
		displayName: 'Order Status',
		description: 'Only orders with this status',
		options: orderStatuses,
	}),
	choice('paymentMethod', {
		displayName: 'Payment Method',
		description: 'Only orders that are paid this way',
		options: paymentMethods,
	}),
	choice('paymentStatus', {
		displayName: 'Payment Status',
		description: 'Only orders whose payment has come so far',
		options: paymentStatuses,
	}),
] as const;

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many orders',
	description:
		'Retrieve orders, narrowed down by when they were placed, created or changed, by status, or by any field',
	fields: [],
	filters: [
		...odataFilters,
		...codeFilters,
		dateTime('createdFrom', {
			displayName: 'Created From',
			description: 'Only orders created at this time or later',
		}),
		dateTime('createdUntil', {
			displayName: 'Created Until',
			description:
				'Only orders created at this time or before. A date without a time is the beginning of that day.',
		}),
		dateTime('modifiedFrom', {
			displayName: 'Modified From',
			description: 'Only orders changed at this time or later',
		}),
		dateTime('modifiedUntil', {
			displayName: 'Modified Until',
			description:
				'Only orders changed at this time or before. A date without a time is the beginning of that day.',
		}),
		dateTime('placedFrom', {
			displayName: 'Placed From',
			description: 'Only orders placed at this time or later',
		}),
		dateTime('placedUntil', {
			displayName: 'Placed Until',
			description:
				'Only orders placed at this time or before. A date without a time is the beginning of that day.',
		}),
	],
	sort: { anyField: 'CreatedDate' },
	request: ({ filters, sort }) => ({
		method: 'GET',
		path: '/api/order/getall',
		query: listQuery(filters, sort, [
			...inRange('OrderPlacedDate', 'Placed', filters.placedFrom, filters.placedUntil),
			...inRange('CreatedDate', 'Created', filters.createdFrom, filters.createdUntil),
			...inRange('ModifiedDate', 'Modified', filters.modifiedFrom, filters.modifiedUntil),
			...codeFilters.flatMap(({ name }) =>
				filters[name] === undefined ? [] : [`${apiName(name)} eq ${filters[name]}`],
			),
		]),
	}),
	pagination: orderPagination,
	simplify: simplifiedOrder,
});

/** The conditions of a time range, which includes both ends. Throws an InputError if it ends before it starts. */
function inRange(field: string, name: string, from: Date | undefined, until: Date | undefined) {
	if (from && until && until < from) {
		throw new InputError(
			`${name} Until is before ${name} From`,
			'Swap the two dates, or correct them.',
		);
	}
	return [
		...(from ? [`${field} ge ${dateLiteral(from)}`] : []),
		...(until ? [`${field} le ${dateLiteral(until)}`] : []),
	];
}
