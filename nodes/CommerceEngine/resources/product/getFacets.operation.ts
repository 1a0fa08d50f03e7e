import { defineOperation } from '../../../shared';
import { wholeContent } from '../../content';
import {
	facetsOption,
	searchFields,
	searchFilters,
	searchOptions,
	searchRequest,
} from './searchRequest';

export const getFacets = defineOperation({
	name: 'Get Facets',
	action: 'Get facets of a product search',
	description:
		'Count the results of a search by attributes such as category or price, without the results themselves',
	fields: [
		...searchFields,
		{ ...facetsOption, property: { ...facetsOption.property, default: '*' } },
	],
	filters: searchFilters,
	options: searchOptions,
	request: ({ facets = ['*'], ...parameters }) =>
		searchRequest(parameters, { facets, page: 1, limit: 1 }),
	output: (answer) => {
		const {
			facet_distribution: distribution,
			facet_stats: stats,
			pagination,
		} = wholeContent(answer);
		return { facet_distribution: distribution, facet_stats: stats, pagination };
	},
});
