import type { Query } from '../api';
import type { Listing } from '../lists';
import type { Address, Purchase } from '../state/orders';
import { shippingMethod } from '../state/shipments';
import { filled, id, readFields } from '../values';

// What orders and purchase orders have in common.

/** How they are listed: the newest first; purchase orders too sort by `order_id`, as in CS-Cart. */
export function purchaseListing<T extends Purchase>(row: (purchase: T) => object): Listing<T> {
	return {
		keys: {
			order_id: ({ id: number }) => number,
			status: ({ status }) => status,
			customer: ({ customer }) => `${customer.lastname} ${customer.firstname}`,
			email: ({ customer }) => customer.email,
			date: ({ timestamp }) => timestamp,
			total: ({ total }) => total,
		},
		sort: { by: 'date', order: 'desc' },
		row,
	};
}

/** Those that meet all filters of a query. */
export function filterPurchases<T extends Purchase>(purchases: Iterable<T>, query: Query): T[] {
	const { status, email, user_id } = readFields<{ status: string; email: string; user_id: number }>(
		query,
		{ status: filled, email: filled, user_id: id },
	);
	return [...purchases].filter(
		(purchase) =>
			(status === undefined || purchase.status === status) &&
			(email === undefined || purchase.customer.email.toLowerCase() === email.toLowerCase()) &&
			(user_id === undefined || purchase.customer.user_id === user_id),
	);
}

/** The way of shipping, as a list of one. */
export function shippingOf({ shipping_id }: Purchase): object[] {
	const { shipping, delivery_time } = shippingMethod(shipping_id);
	return [{ shipping_id: String(shipping_id), shipping, delivery_time, description: '' }];
}

/** A name and an address, each field with the prefix of its kind. */
export function addressFields(
	prefix: 'b' | 's',
	{ firstname, lastname, phone }: { firstname: string; lastname: string; phone: string },
	{ address, address_2, city, county, state, zipcode }: Omit<Address, 'company'>,
): Record<string, string> {
	const fields = {
		firstname,
		lastname,
		address,
		address_2,
		city,
		county,
		state,
		country: 'US',
		zipcode,
		phone,
	};
	return Object.fromEntries(
		Object.entries(fields).map(([name, value]) => [`${prefix}_${name}`, value]),
	);
}
