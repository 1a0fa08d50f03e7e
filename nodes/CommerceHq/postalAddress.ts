import { collection, locator, text, type Values } from '../shared';
import { pickedFrom } from './locators';

/** The fields of a shipping or billing address. */
const addressFields = [
	text('city', { displayName: 'City', placeholder: 'e.g. Austin' }),
	text('company', { displayName: 'Company', placeholder: 'e.g. Silver and Sons' }),
	locator('country', {
		displayName: 'Country',
		description: 'The country, from the list or by its two letters',
		...pickedFrom.countries,
	}),
	text('firstName', { displayName: 'First Name', placeholder: 'e.g. James' }),
	text('lastName', { displayName: 'Last Name', placeholder: 'e.g. Smith' }),
	text('state', {
		displayName: 'State',
		placeholder: 'e.g. CA',
		description: 'The state, province or region, by its two letters',
	}),
	text('street', { displayName: 'Street', placeholder: 'e.g. 46 Leatherwood St.' }),
	text('suite', {
		displayName: 'Suite',
		placeholder: 'e.g. 1432',
		description: 'The apartment, floor or suite',
	}),
	text('zip', {
		displayName: 'ZIP Code',
		parameter: 'zipCode',
		placeholder: 'e.g. 91605',
		description: 'The postal code of the address',
	}),
] as const;

export const shippingAddress = collection('shippingAddress', {
	displayName: 'Shipping Address',
	placeholder: 'Add Field',
	fields: addressFields,
});

export const billingAddress = collection('billingAddress', {
	displayName: 'Billing Address',
	placeholder: 'Add Field',
	fields: addressFields,
});

export const phone = text('phone', {
	displayName: 'Phone',
	placeholder: 'e.g. +1 512 555 0147',
	description: 'The phone number that belongs to the address',
});

type AddressValues = Partial<
	Values<readonly [typeof shippingAddress, typeof billingAddress, typeof phone]>
>;

/**
 * An address in the API's structure, from the values of these fields. `bodyOf` and `changesOf` give the fields
 * the API's names and leave out empty ones.
 */
export const addressOf = ({ shippingAddress, billingAddress, phone }: AddressValues) => ({
	shipping: shippingAddress,
	billing: billingAddress,
	phone,
});
