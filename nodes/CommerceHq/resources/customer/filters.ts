import { locators, number, text, texts, type Fields } from '../../../shared';
import { criteriaOf } from '../../lists';
import { pickedFrom } from '../../locators';

/** A filter that accepts several values, one of which must match. */
const alternatives = (
	name: string,
	displayName: string,
	what: string,
	placeholder: string,
	parameter = name,
) =>
	texts(name, {
		displayName,
		parameter,
		placeholder,
		description: `One or several ${what}, with commas between them`,
	});

/** The filters by a shipping or billing address. */
const addressFilters = (kind: 'shipping' | 'billing', title: string): Fields => [
	alternatives(`${kind}City`, `${title} City`, 'cities', 'e.g. Austin, Boston'),
	text(`${kind}Company`, {
		displayName: `${title} Company`,
		placeholder: 'e.g. Silver, Gold and Sons',
		description: 'The name of one company, which may have commas in it',
	}),
	locators(`${kind}Country`, {
		displayName: `${title} Country`,
		entryName: 'Country',
		description: 'One or several countries, each from the list or by its two letters',
		...pickedFrom.countries,
	}),
	alternatives(`${kind}FirstName`, `${title} First Name`, 'first names', 'e.g. James, Donald'),
	alternatives(`${kind}LastName`, `${title} Last Name`, 'last names', 'e.g. Smith, Duck'),
	alternatives(`${kind}State`, `${title} State`, 'states, provinces or regions', 'e.g. CA, NY'),
	text(`${kind}Street`, {
		displayName: `${title} Street`,
		placeholder: 'e.g. 46 Leatherwood St.',
	}),
	text(`${kind}Suite`, {
		displayName: `${title} Suite`,
		placeholder: 'e.g. 1432',
		description: 'The apartment, floor or suite',
	}),
	alternatives(
		`${kind}Zip`,
		`${title} ZIP Code`,
		'ZIP or postal codes',
		'e.g. 91605, 12345',
		`${kind}ZipCode`,
	),
];

/** The filters of a customer search. */
export const filters: Fields = [
	alternatives('email', 'Email', 'email addresses', 'e.g. james@example.com, donald@example.com'),
	alternatives('firstName', 'First Name', 'first names', 'e.g. James, Donald'),
	alternatives('lastName', 'Last Name', 'last names', 'e.g. Smith, Duck'),
	text('notes', {
		displayName: 'Notes',
		placeholder: 'e.g. express shipping',
		description: 'What the store has noted of the customer',
	}),
	number('orderCount', {
		displayName: 'Order Count',
		description: 'How many orders the customer has made',
		min: 0,
	}),
	locators('orders', {
		displayName: 'Orders',
		entryName: 'Order',
		description: 'Orders, one of which the customer has made',
		...pickedFrom.orders,
	}),
	alternatives('phone', 'Phone', 'phone numbers', 'e.g. +1 512 555 0147'),
	...addressFilters('shipping', 'Shipping'),
	...addressFilters('billing', 'Billing'),
];

/** The criteria of a search in the API's structure, from the values of these filters. */
export function groupedCriteria(values: Readonly<Record<string, unknown>>) {
	const { email, firstName, lastName, notes, orderCount, phone, ...others } = criteriaOf(values);
	return {
		email,
		firstName,
		lastName,
		notes,
		orderCount,
		// Always a list, as in CommerceHQ's example.
		orders: values.orders,
		address: {
			shipping: addressCriteria('shipping', others),
			billing: addressCriteria('billing', others),
			phone,
		},
	};
}

/** The criteria of one address under the API's names: `shippingCity` is the `city` of `shipping`. */
const addressCriteria = (
	kind: 'shipping' | 'billing',
	criteria: Readonly<Record<string, unknown>>,
) =>
	Object.fromEntries(
		Object.entries(criteria)
			.filter(([name]) => name.startsWith(kind))
			.map(([name, value]) => [
				name.slice(kind.length).replace(/^./, (first) => first.toLowerCase()),
				value,
			]),
	);
