import { defineOperation } from '../../../shared';
import { customerGroupOption, customerGroupHeader } from '../../fields/customerGroup';
import { pagesOf } from '../../response/lists';
import { catalogFilters, inventoryOption, catalogSort } from './fields';
import { catalogQuery } from './requests';
import { simplifiedProduct } from './simplify';

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
		headers: customerGroupHeader(parameters.options),
	}),
	pagination: pagesOf('products', 'id'),
	simplify: simplifiedProduct,
});
