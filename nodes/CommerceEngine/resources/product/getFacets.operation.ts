import type { IDataObject } from 'n8n-workflow';
import { at, defineOperation } from '../../../shared';
import { contentOf } from '../../response/content';
import {
	facetsField,
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
	fields: [...searchFields, facetsField],
	filters: searchFilters,
	options: searchOptions,
	request: ({ facets = ['*'], ...parameters }) =>
		searchRequest(parameters, { facets, page: 1, limit: 1 }),
	output: (response) => ({
		total_records: (at(response, 'content.pagination.total_records') ?? null) as number | null,
		facet_distribution: contentOf('facet_distribution')(response),
		facet_stats: (at(response, 'content.facet_stats') ?? {}) as IDataObject,
	}),
});
