import { locators, number, text, texts, type Fields } from '../../../shared';
import { criteriaOf } from '../../lists';
import { pickedFrom } from '../../locators';

/** A criterion that may have alternatives. */
const several = (
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

/** The criteria of the place that goods, or the bill, go to. */
const placeFilters = (kind: 'shipping' | 'billing', title: string): Fields => [
	several(`${kind}City`, `${title} City`, 'cities', 'e.g. Austin, Boston'),
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
	several(`${kind}FirstName`, `${title} First Name`, 'first names', 'e.g. James, Donald'),
	several(`${kind}LastName`, `${title} Last Name`, 'last names', 'e.g. Smith, Duck'),
	several(`${kind}State`, `${title} State`, 'states, provinces or regions', 'e.g. CA, NY'),
	text(`${kind}Street`, {
		displayName: `${title} Street`,
		placeholder: 'e.g. 46 Leatherwood St.',
	}),
	text(`${kind}Suite`, {
		displayName: `${title} Suite`,
		placeholder: 'e.g. 1432',
		description: 'The apartment, floor or suite',
	}),
	several(
		`${kind}Zip`,
		`${title} ZIP Code`,
		'ZIP or postal codes',
		'e.g. 91605, 12345',
		`${kind}ZipCode`,
	),
];

/** What customers can be searched by. */
export const filters: Fields = [
	several('email', 'Email', 'email addresses', 'e.g. james@example.com, donald@example.com'),
	several('firstName', 'First Name', 'first names', 'e.g. James, Donald'),
	several('lastName', 'Last Name', 'last names', 'e.g. Smith, Duck'),
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
	several('phone', 'Phone', 'phone numbers', 'e.g. +1 512 555 0147'),
	...placeFilters('shipping', 'Shipping'),
	...placeFilters('billing', 'Billing'),
];

/** The criteria of a search as the API groups them, from the values of these fields. */
export function groupedCriteria(given: Readonly<Record<string, unknown>>) {
	const { email, firstName, lastName, notes, orderCount, phone, ...others } = criteriaOf(given);
	return {
		email,
		firstName,
		lastName,
		notes,
		orderCount,
		// A list even of one, as in CommerceHQ's example.
		orders: given.orders,
		address: {
			shipping: placeOf('shipping', others),
			billing: placeOf('billing', others),
			phone,
		},
	};
}

/** The criteria of one place by what it calls them: "shippingCity" is the "city" of "shipping". */
const placeOf = (kind: 'shipping' | 'billing', criteria: Readonly<Record<string, unknown>>) =>
	Object.fromEntries(
		Object.entries(criteria)
			.filter(([name]) => name.startsWith(kind))
			.map(([name, value]) => [
				name.slice(kind.length).replace(/^./, (first) => first.toLowerCase()),
				value,
			]),
	);
