import type { IDataObject } from 'n8n-workflow';
import { listSearch, type ApiRequest } from '../../shared';
import { pagination, searchRequest } from '../lists';
import { platform } from '../platform';
import { files } from '../resources/file/list';

const named = (row: Record<string, unknown>, ...parts: unknown[]) => ({
	name: `${parts.filter(Boolean).map(String).join(' ')} (${String(row.id)})`,
	value: String(row.id),
});

const byTitle = (resource: 'products' | 'collections') =>
	listSearch(platform, {
		request: () => ({
			method: 'GET',
			path: `/${resource}`,
			query: { fields: 'id,title', sort: 'title,id' },
		}),
		pagination,
		entry: (row) => named(row, row.title),
	});

/** For the list of a locator: products, by title. */
export const searchProducts = byTitle('products');

/** For the list of a locator: customers, newest first, searched by CommerceHQ itself. */
export const searchCustomers = listSearch(platform, {
	request: (filter) => {
		if (filter === '') return newest('customers', 'id,first_name,last_name,email');
		return customerCriteria(filter).map((criteria) => searchRequest('customers', criteria));
	},
	pagination,
	searches: true,
	entry: (row) => named(row, row.first_name, row.last_name, row.email && `<${String(row.email)}>`),
});

/** The searches that may find a customer: by email address, by one name, or by first and last name of several words. */
function customerCriteria(filter: string): IDataObject[] {
	if (filter.includes('@')) return [{ email: filter }];
	const words = filter.split(/\s+/);
	if (words.length === 1) return [{ first_name: filter }, { last_name: filter }, { email: filter }];
	return words.slice(1).map((_, nth) => ({
		first_name: words.slice(0, nth + 1).join(' '),
		last_name: words.slice(nth + 1).join(' '),
	}));
}

/** For the list of a locator: orders, newest first, searched by CommerceHQ itself. */
export const searchOrders = listSearch(platform, {
	request: (filter) => {
		if (filter === '') return newest('orders', 'id,display_number,email,total');
		return orderCriteria(filter.replace(/^#/, '')).map((criteria) =>
			searchRequest('orders', criteria),
		);
	},
	pagination,
	searches: true,
	entry: ({ id, display_number: number, email, total }) => ({
		name: `${String(number)}: ${String(email)}, ${String(total)}`,
		value: String(id),
	}),
});

/** The searches that may find an order: by its ID or number, or by the customer's name or email address. */
function orderCriteria(filter: string): IDataObject[] {
	if (filter.includes('@')) return [{ email: filter }];
	return [
		...(/^\d{1,15}$/.test(filter) ? [{ id: Number(filter) }] : []),
		...(/\d/.test(filter) ? [{ display_number: filter }] : []),
		{ full_name: filter },
		{ email: filter },
	];
}

/** For the list of a locator: shipping carriers that are not deleted. */
export const searchCarriers = listSearch(platform, {
	request: () => searchRequest('shipping-carriers', { is_deleted: false }, { sort: 'title,id' }),
	pagination,
	entry: (row) => named(row, row.title),
});

/** For the list of a locator: collections, by title. */
export const searchCollections = byTitle('collections');

/** For the list of a locator: files, newest first. */
export const searchFiles = listSearch(platform, {
	request: () => files.request,
	pagination: files.pagination,
	entry: (row) => named(row, row.name),
});

/** A request for the newest records, with only the fields that the list shows. */
const newest = (resource: string, fields: string): ApiRequest => ({
	method: 'GET',
	path: `/${resource}`,
	query: { fields },
});
