import { defineOperation } from '../../../shared';
import { paginationOf, sortQuery } from '../../lists';
import { productSortKeys } from './sortKeys';
import { simplifiedProduct } from './simplify';
import { filterQuery, productFilters } from './filters';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many products',
	description:
		'Retrieve your products on the marketplace, narrowed down by text, category, price, stock or status if you want',
	fields: [],
	filters: productFilters,
	sort: productSortKeys,
	sortRules: 'one',
	request: ({ filters, sort }) => ({
		method: 'GET',
		path: '/products',
		query: { ...filterQuery(filters), ...sortQuery(sort) },
	}),
	pagination: paginationOf('products', 'product_id'),
	simplify: simplifiedProduct,
});
