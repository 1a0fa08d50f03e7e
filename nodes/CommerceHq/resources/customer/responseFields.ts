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

/** The fields that lists of customers can be sorted by. */
export const customerSortKeys = [
	...ownKeys,
	{ name: 'Last Purchase', value: 'last_purchase' },
	{ name: 'Lifetime Spent', value: 'lifetime_spent' },
	{ name: 'Order Count', value: 'order_count' },
] as const;

/** The option to return only some fields of a customer. */
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
