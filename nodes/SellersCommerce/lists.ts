import {
	offsetPagination,
	singlePage,
	type ApiRequest,
	type Fields,
	type SortRule,
} from '../shared';
import { conditions, listQuery, match, rawFilter } from './odata/filters';

/** How lists are read. The documents name no largest page; a service that heeds neither size nor skip is read once. */
export const pagination = offsetPagination({
	offset: '$skip',
	size: '$top',
	maxSize: 200,
	items: '',
});

/** Orders are told apart by their number, however often they change while they are read. */
export const orderPages = offsetPagination({
	offset: '$skip',
	size: '$top',
	maxSize: 200,
	items: '',
	key: 'OrderNumber',
});

/** SKUs are read with the same words, without the sign in front. */
export const skuPages = offsetPagination({ offset: 'skip', size: 'top', maxSize: 200, items: '' });

/** The filters that every list with OData has. */
export const odataFilters = [conditions, match, rawFilter] as const satisfies Fields;

interface ListParameters {
	readonly filters: Parameters<typeof listQuery>[0];
	readonly sort?: readonly SortRule[];
}

/** A list with the OData filter builder and sorting by any field. */
export const odataList = (path: string) =>
	({
		fields: [],
		filters: odataFilters,
		sort: { anyField: 'CreatedDate' },
		request: ({ filters, sort }: ListParameters): ApiRequest => ({
			method: 'GET',
			path,
			query: listQuery(filters, sort),
		}),
		pagination,
	}) as const;

/** A list that is returned in a single page, as a JSON array. */
export const allInOnePage = singlePage({ items: '' });

/** A list without pagination in the documents: it is read with one request. */
export const wholeList = (path: string) =>
	({
		fields: [],
		request: (): ApiRequest => ({ method: 'GET', path }),
		pagination: allInOnePage,
	}) as const;
