import { choice, list, number, text, toggle } from '../../../shared';
import { genders } from '../../codes';
import { birthday } from './birthday';

/** The parts of an address, by the API's names. */
const addressFields = [
	text('AddressLine1', {
		displayName: 'Address Line 1',
		required: true,
		placeholder: 'e.g. 19 Belfast Ave',
		description: 'Street and house number',
	}),
	text('AddressName', {
		displayName: 'Address Name',
		placeholder: 'e.g. Home',
		description: 'What the shopper calls this address',
	}),
	text('City', {
		displayName: 'City',
		required: true,
		placeholder: 'e.g. Mandeville',
		description: 'The town or city of the address',
	}),
	text('CountryCode', {
		displayName: 'Country Code',
		required: true,
		placeholder: 'e.g. US',
		description: 'The country of the address, by its code of two letters',
	}),
	text('StateCode', {
		displayName: 'State Code',
		placeholder: 'e.g. LA',
		description: 'The state of the address, by its code of two letters',
	}),
	text('ZipCode', {
		displayName: 'ZIP Code',
		required: true,
		placeholder: 'e.g. 70471',
		description: 'The postal code of the address',
	}),
] as const;

export const addresses = list('Address', {
	displayName: 'Addresses',
	entryName: 'Address',
	description: 'The addresses of the shopper',
	fields: addressFields,
});

export const userName = text('userName', {
	displayName: 'User Name',
	required: true,
	placeholder: 'e.g. john.doe',
	description: 'The name that the shopper logs in with',
});

/** What can be said of a shopper, by the API's names. */
export const shopperFields = [
	addresses,
	birthday,
	toggle('Deleted', {
		displayName: 'Deleted',
		description: 'Whether the shopper counts as deleted',
	}),
	text('FirstName', { displayName: 'First Name', description: 'The given name of the shopper' }),
	choice('Gender', {
		displayName: 'Gender',
		description: 'Whether the shopper is male or female',
		options: genders,
	}),
	text('LastName', { displayName: 'Last Name', description: 'The family name of the shopper' }),
	number('ShopperTypeID', {
		displayName: 'Shopper Type ID',
		description: 'The kind of customer it is, by its number in your store',
		min: 0,
	}),
] as const;
