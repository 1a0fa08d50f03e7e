import type { IDataObject } from 'n8n-workflow';
import { bodyOf, InputError, text, toggle } from '../../shared';
import { countryCode, email, phone, requiredEmail, requiredPhone } from './contact';

/** The only country that the documents name; the node has no field for it. */
export const COUNTRY = 'India';

const firstName = {
	displayName: 'First Name',
	placeholder: 'e.g. Asha',
	description: 'The given name of who lives there',
} as const;
const addressLine1 = {
	displayName: 'Address Line 1',
	placeholder: 'e.g. 12 MG Road',
	description: 'House number and street',
} as const;
const pincode = {
	displayName: 'Pincode',
	placeholder: 'e.g. 560001',
	description: 'The six digits of the postal code',
} as const;
const city = {
	displayName: 'City',
	placeholder: 'e.g. Bengaluru',
	description: 'The town of the address',
} as const;
const state = {
	displayName: 'State',
	placeholder: 'e.g. Karnataka',
	description: 'The state of India that the town is in',
} as const;

/** The fields that a new address must have. */
export const requiredAddressFields = [
	text('firstName', { ...firstName, required: true }),
	requiredPhone,
	requiredEmail,
	text('addressLine1', { ...addressLine1, required: true }),
	text('pincode', { ...pincode, required: true }),
	text('city', { ...city, required: true }),
	text('state', { ...state, required: true }),
] as const;

/** The fields that a new address may have in addition. */
export const optionalAddressFields = [
	text('lastName', {
		displayName: 'Last Name',
		placeholder: 'e.g. Rao',
		description: 'The family name of who lives there',
	}),
	countryCode,
	text('addressLine2', {
		displayName: 'Address Line 2',
		placeholder: 'e.g. Floor 3',
		description: 'What does not fit on the first line',
	}),
	text('landmark', {
		displayName: 'Landmark',
		placeholder: 'e.g. next to the metro station',
		description: 'What helps the courier to find it',
	}),
	text('taxIdentificationNumber', {
		displayName: 'Tax Identification Number',
		placeholder: 'e.g. 29ABCDE1234F1Z5',
		description: 'The tax number (GSTIN) of a business, for the invoice',
	}),
	text('businessName', {
		displayName: 'Business Name',
		placeholder: 'e.g. Rao Traders',
		description: 'What the company is called, for the invoice',
	}),
	text('nickname', {
		displayName: 'Nickname',
		placeholder: 'e.g. Office',
		description: 'What the customer calls the address',
	}),
	toggle('isDefaultBilling', {
		displayName: 'Is Default Billing',
		description: 'Whether invoices go there unless another address is chosen',
	}),
	toggle('isDefaultShipping', {
		displayName: 'Is Default Shipping',
		description: 'Whether goods go there unless another address is chosen',
	}),
] as const;

/** All fields of an address, each of them optional. */
export const addressFields = [
	text('firstName', firstName),
	phone,
	email,
	text('addressLine1', addressLine1),
	text('pincode', pincode),
	text('city', city),
	text('state', state),
	...optionalAddressFields,
] as const;

/** The optional fields that the API still expects in every address, as null where they have no value. */
const EMPTY = {
	last_name: null,
	address_line2: null,
	landmark: null,
	tax_identification_number: null,
	business_name: null,
	nickname: null,
};

/** The body of a new address, from the values of its fields. */
export const addressBody = (
	{ countryCode: code = '+91', ...values }: { readonly countryCode?: string },
	additional?: IDataObject,
): IDataObject => ({
	...EMPTY,
	...bodyOf({ ...values, countryCode: code, country: COUNTRY }, additional),
});

/**
 * The body of a new address from a collection, in which n8n can't make fields required. `group` is the
 * collection's label. Throws an InputError that names the first required field without a value.
 */
export function completeAddress(
	group: string,
	values: Partial<Record<string, unknown>>,
	additional?: IDataObject,
): IDataObject {
	const missing = requiredAddressFields.find(({ name }) => values[name] === undefined);
	if (!missing) return addressBody(values, additional);
	throw new InputError(
		`${missing.property.displayName} is missing in ${group}`,
		'An address needs first name, phone, email, address line 1, pincode, city and state.',
	);
}
