import type { IDataObject } from 'n8n-workflow';
import { at, isoTime, pick, simplified } from '../../../shared';
import { fieldsOption } from '../../lists';

const ownKeys = [
	{ name: 'Created At', value: 'created_at' },
	{ name: 'Email', value: 'email' },
	{ name: 'First Name', value: 'first_name' },
	{ name: 'ID', value: 'id' },
	{ name: 'Last Name', value: 'last_name' },
	{ name: 'Notes', value: 'notes' },
	{ name: 'Updated At', value: 'updated_at' },
] as const;

/** What lists of customers can be sorted by. */
export const customerSortKeys = [
	...ownKeys,
	{ name: 'Last Purchase', value: 'last_purchase' },
	{ name: 'Lifetime Spent', value: 'lifetime_spent' },
	{ name: 'Order Count', value: 'order_count' },
] as const;

/** Which fields of a customer to return. */
export const customerResponseOptions = [
	fieldsOption([
		...ownKeys,
		{ name: 'Addresses', value: 'address' },
		{ name: 'Orders', value: 'orders' },
		{ name: 'Payment', value: 'payment' },
		{ name: 'Statistics', value: 'statistics' },
		{ name: 'Tags', value: 'tags' },
	]),
] as const;

/** The ten fields of a customer that are needed most, of the addresses those of the first. */
export const simplifiedCustomer = simplified('id', (customer) => {
	const address = (at(customer, 'address.0') ?? {}) as IDataObject;
	const statistics = (customer.statistics ?? {}) as IDataObject;
	return {
		...pick(customer, ['id', 'email', 'first_name', 'last_name']),
		...pick(address, ['phone']),
		...pick((address.shipping ?? {}) as IDataObject, ['city', 'country']),
		// CommerceHQ responses null for none.
		order_count: statistics.order_count ?? 0,
		...pick(statistics, ['lifetime_spent']),
		last_purchase: isoTime(statistics.last_purchase),
	};
});
