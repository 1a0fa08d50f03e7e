import {
	offsetPagination,
	singlePage,
	type ApiRequest,
	type Fields,
	type SortRule,
} from '../shared';
import { conditions, listQuery, match, rawFilter } from './odata/filters';

/** The pagination of lists. The documents name no largest page. A service that ignores size and offset is read once. */
export const pagination = offsetPagination({
	offset: '$skip',
	size: '$top',
	maxSize: 200,
	items: '',
});

/** The pagination of orders, which are identified by their number, even if they change while they are read. */
export const orderPagination = offsetPagination({
	offset: '$skip',
	size: '$top',
	maxSize: 200,
	items: '',
	key: 'OrderNumber',
});

/** The pagination of SKUs, whose parameters have no $. */
export const skuPagination = offsetPagination({
	offset: 'skip',
	size: 'top',
	maxSize: 200,
	items: '',
});

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
