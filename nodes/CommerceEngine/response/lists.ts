import type { IDataObject } from 'n8n-workflow';
import { pageNumberPagination, singlePage, type Pagination } from '../../shared';

/** The page size for lists, of which the documents don't name the maximum. */
const PAGE_SIZE = 100;

/** A first page with fewer rows than this is the whole list, if the response doesn't say how long the list is. */
const MIN_FULL_PAGE = 10;

/** A response that reports success may leave out a list that is empty. */
const optionalList = ({ success }: IDataObject) => success === true;

const pageSettings = {
	page: 'page',
	size: 'limit',
	maxSize: PAGE_SIZE,
	minFullPage: MIN_FULL_PAGE,
	count: 'content.pagination.total_pages',
	total: 'content.pagination.total_records',
	pageSize: 'content.pagination.limit',
	optionalList,
} as const;

/** The pages of the list with this name in the content. `key` is the path in a row to what identifies it. */
export const pagesOf = (name: string, key?: string): Pagination =>
	pageNumberPagination({ ...pageSettings, items: `content.${name}`, key });

/** The pages of a search, whose request has page number and page size in its body. */
export const searchPagesOf = (name: string, key?: string): Pagination =>
	pageNumberPagination({ ...pageSettings, items: `content.${name}`, key, inBody: true });

/** The list with this name in the content, which the service sends in a single page. */
export const singlePageOf = (name: string): Pagination =>
	singlePage({ items: `content.${name}`, optionalList });
