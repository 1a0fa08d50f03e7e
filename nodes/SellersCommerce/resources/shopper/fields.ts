import { choice, list, number, text, toggle } from '../../../shared';
import { genders } from '../../codes';
import { birthday } from './birthday';

/** The fields of an address. */
const addressFields = [
	text('addressLine1', {
		displayName: 'Address Line 1',
		required: true,
		placeholder: 'e.g. 19 Belfast Ave',
		description: 'Street and house number',
	}),
	text('addressName', {
		displayName: 'Address Name',
		placeholder: 'e.g. Home',
		description: 'What the shopper calls this address',
	}),
	text('city', {
		displayName: 'City',
		required: true,
		placeholder: 'e.g. Mandeville',
		description: 'The town or city of the address',
	}),
	text('countryCode', {
		displayName: 'Country Code',
		required: true,
		placeholder: 'e.g. US',
		description: 'The country of the address, by its code of two letters',
	}),
	text('stateCode', {
		displayName: 'State Code',
		placeholder: 'e.g. LA',
		description: 'The state of the address, by its code of two letters',
	}),
	text('zipCode', {
		displayName: 'ZIP Code',
		required: true,
		placeholder: 'e.g. 70471',
		description: 'The postal code of the address',
	}),
] as const;

export const addresses = list('addresses', {
	displayName: 'Addresses',
	entryName: 'Address',
	description: 'The addresses of the shopper',
	fields: addressFields,
});

export const username = text('username', {
	displayName: 'Username',
	required: true,
	placeholder: 'e.g. john.doe',
	description: 'The name that the shopper logs in with',
});

/** The fields of a shopper other than the username. */
export const shopperFields = [
	addresses,
	birthday,
	toggle('deleted', {
		displayName: 'Deleted',
		description: 'Whether the shopper counts as deleted',
	}),
	text('firstName', { displayName: 'First Name', description: 'The given name of the shopper' }),
	choice('gender', {
		displayName: 'Gender',
		description: 'Whether the shopper is male or female',
		options: genders,
	}),
	text('lastName', { displayName: 'Last Name', description: 'The family name of the shopper' }),
	number('shopperTypeId', {
		displayName: 'Shopper Type ID',
		description: 'The kind of customer it is, by its number in your store',
		min: 0,
	}),
] as const;
