import { listSearch, type ApiRequest } from '../../shared';
import { pages } from '../lists';
import { platform } from '../platform';
import { files } from '../resources/file/list';

const named = (row: Record<string, unknown>, ...parts: unknown[]) => ({
	name: `${parts.filter(Boolean).map(String).join(' ')} (${String(row.id)})`,
	value: String(row.id),
});

/** For the list of a locator: products, by title. */
export const searchProducts = listSearch(platform, {
	request: () => ({
		method: 'GET',
		path: '/products',
		query: { fields: 'id,title', sort: 'title,id' },
	}),
	pages,
	entry: (row) => named(row, row.title),
});

/** For the list of a locator: customers, newest first, searched by CommerceHQ itself. */
export const searchCustomers = listSearch(platform, {
	request: (filter) => {
		if (filter === '') return { method: 'GET', path: '/customers' };
		if (filter.includes('@')) return search('customers', { email: filter });
		const [first = '', ...others] = filter.split(/\s+/);
		if (others.length > 0) {
			return search('customers', { first_name: first, last_name: others.join(' ') });
		}
		return ['first_name', 'last_name', 'email'].map((field) =>
			search('customers', { [field]: filter }),
		);
	},
	pages,
	searches: true,
	entry: (row) => named(row, row.first_name, row.last_name, row.email && `<${String(row.email)}>`),
});

/** For the list of a locator: orders, newest first, searched by CommerceHQ itself. */
export const searchOrders = listSearch(platform, {
	request: (filter) => {
		if (filter === '') return { method: 'GET', path: '/orders' };
		const field = filter.includes('@')
			? 'email'
			: /\d/.test(filter)
				? 'display_number'
				: 'full_name';
		return search('orders', { [field]: filter });
	},
	pages,
	searches: true,
	entry: ({ id, display_number: number, email, total }) => ({
		name: `${String(number)}: ${String(email)}, ${String(total)}`,
		value: String(id),
	}),
});

/** For the list of a locator: shipping carriers that are not deleted. */
export const searchCarriers = listSearch(platform, {
	request: () => search('shipping-carriers', { is_deleted: false }),
	pages,
	entry: (row) => named(row, row.title),
});

/** For the list of a locator: collections. */
export const searchCollections = listSearch(platform, {
	request: () => ({ method: 'GET', path: '/collections', query: { sort: 'title,id' } }),
	pages,
	entry: (row) => named(row, row.title),
});

/** For the list of a locator: files, newest first. */
export const searchFiles = listSearch(platform, {
	request: () => files.request,
	pages: files.pages,
	entry: (row) => named(row, row.name),
});

/** A search, which does nothing but read. */
const search = (resource: string, body: ApiRequest['body']): ApiRequest => ({
	method: 'POST',
	path: `/${resource}/search`,
	body,
	repeatable: true,
});
