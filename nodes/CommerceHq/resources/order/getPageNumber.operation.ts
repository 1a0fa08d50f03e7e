import { defineOperation, number, path } from '../../../shared';
import { listQuery } from '../../lists';
import { orderLocator } from '../../locators';
import { orderSortKeys } from './responseFields';

export const getPageNumber = defineOperation({
	name: 'Get Page Number',
	action: 'Get the page number of an order',
	description: 'Find out on which page of the list of orders an order stands',
	fields: [orderLocator],
	sort: orderSortKeys,
	options: [
		number('pageSize', {
			displayName: 'Page Size',
			description: 'How many orders stand on a page of that list',
			default: 20,
			min: 1,
		}),
	],
	request: ({ order, sort, options: { pageSize } }) => ({
		method: 'GET',
		path: path`/orders/${order}/page`,
		query: { ...listQuery({ sort, options: {} }), size: pageSize },
		response: 'anything',
	}),
	output: ({ value: page, ...others }, { order }) => ({ order_id: order, page, ...others }),
});
