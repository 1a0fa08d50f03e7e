import { defineOperation } from '../../../shared';
import { pagesOf } from '../../response/content';
import { customerGroupOption, groupHeader } from '../../fields/shared';
import { catalogSort, simplifiedProduct } from './simplify';
import { catalogFilters, inventoryOption } from './fields';
import { catalogQuery } from './requests';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many products',
	description:
		'Retrieve the products of the shop, narrowed down by category or type if wanted. To look for words, use Search.',
	fields: [],
	filters: catalogFilters,
	sort: catalogSort,
	options: [inventoryOption, customerGroupOption],
	request: (parameters) => ({
		method: 'GET',
		path: '/catalog/products',
		query: catalogQuery(parameters),
		headers: groupHeader(parameters.options),
	}),
	pagination: pagesOf('products', 'id'),
	simplify: simplifiedProduct,
});
