import { defineOperation, directionText } from '../../../shared';
import { searchPagesOf } from '../../response/lists';
import { searchFields, searchFilters, searchOptions, searchRequest } from './searchRequest';
import { simplifiedSku } from './simplify';

export const search = defineOperation({
	name: 'Search',
	action: 'Search products',
	description:
		'Find products by words, as the search of the shop does. Each result is a SKU: a product or one of its variants.',
	fields: searchFields,
	filters: searchFilters,
	sort: { anyField: 'pricing.selling_price' },
	options: searchOptions,
	request: ({ sort, ...parameters }) =>
		searchRequest(
			parameters,
			sort === undefined
				? {}
				: {
						sort: sort.map((rule) => `${rule.field}:${directionText(rule)}`),
					},
		),
	pagination: searchPagesOf('skus'),
	simplify: simplifiedSku,
});
