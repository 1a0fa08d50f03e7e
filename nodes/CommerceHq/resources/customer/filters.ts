import { locators, number, readRecordNumber, text, texts, type Fields } from '../../../shared';
import { readCountry } from '../../countries';
import { oneOrSeveral } from '../../values';

/** A criterion that may have alternatives. */
const several = (name: string, displayName: string, what: string, placeholder: string) =>
	texts(name, {
		displayName,
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
		searchMethod: 'searchCountries',
		idName: 'Code',
		idPlaceholder: 'e.g. US',
		as: readCountry,
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
	several(`${kind}Zip`, `${title} ZIP`, 'ZIP or postal codes', 'e.g. 91605, 12345'),
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
		searchMethod: 'searchOrders',
		idName: 'ID',
		idPlaceholder: 'e.g. 4041',
		as: readRecordNumber,
	}),
	several('phone', 'Phone', 'phone numbers', 'e.g. +1 512 555 0147'),
	...placeFilters('shipping', 'Shipping'),
	...placeFilters('billing', 'Billing'),
];

/** The criteria of a search as the API groups them, from the values of these fields. */
export function criteriaOf(given: Readonly<Record<string, unknown>>) {
	const criteria = Object.fromEntries(
		Object.entries(given).map(([name, value]) => [
			name,
			Array.isArray(value) ? oneOrSeveral<unknown>(value) : value,
		]),
	);
	const placeOf = (kind: 'shipping' | 'billing') => ({
		city: criteria[`${kind}City`],
		company: criteria[`${kind}Company`],
		country: criteria[`${kind}Country`],
		firstName: criteria[`${kind}FirstName`],
		lastName: criteria[`${kind}LastName`],
		state: criteria[`${kind}State`],
		street: criteria[`${kind}Street`],
		suite: criteria[`${kind}Suite`],
		zip: criteria[`${kind}Zip`],
	});
	const { email, firstName, lastName, notes, orderCount, phone } = criteria;
	return {
		email,
		firstName,
		lastName,
		notes,
		orderCount,
		// A list even of one, as in CommerceHQ's example.
		orders: given.orders,
		address: { shipping: placeOf('shipping'), billing: placeOf('billing'), phone },
	};
}
