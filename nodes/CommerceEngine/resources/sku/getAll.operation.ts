import { defineOperation, texts } from '../../../shared';
import { customerGroupOption, customerGroupHeader } from '../../fields/customerGroup';
import { pagesOf } from '../../response/lists';
import { catalogFilters, inventoryOption, catalogSort } from '../product/fields';
import { catalogQuery } from '../product/requests';
import { simplifiedSku } from '../product/simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many stock keeping units',
	description:
		'Retrieve everything that can be sold, each variant of a product by itself, with price and stock',
	fields: [],
	filters: [
		...catalogFilters,
		texts('skus', {
			displayName: 'SKUs',
			placeholder: 'e.g. TS-100-M, TS-100-L',
			description: 'The stock keeping units to return, with commas between them',
		}),
	],
	sort: catalogSort,
	options: [inventoryOption, customerGroupOption],
	request: (parameters) => ({
		method: 'GET',
		path: '/catalog/skus',
		query: { ...catalogQuery(parameters), sku: parameters.filters.skus },
		headers: customerGroupHeader(parameters.options),
	}),
	pagination: pagesOf('skus'),
	simplify: simplifiedSku,
});
