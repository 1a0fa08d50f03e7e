import type { IDataObject } from 'n8n-workflow';
import { bodyOf, InputError, text, toggle } from '../../shared';
import { replaceAll } from '../response/readModifyWrite';
import { countryCode, email, phone, requiredEmail, requiredPhone } from './contact';

/** The only country that the documents name. */
const COUNTRY = 'India';

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

/** What no address is without. */
export const requiredAddressFields = [
	text('firstName', { ...firstName, required: true }),
	requiredPhone,
	requiredEmail,
	text('addressLine1', { ...addressLine1, required: true }),
	text('pincode', { ...pincode, required: true }),
	text('city', { ...city, required: true }),
	text('state', { ...state, required: true }),
] as const;

/** What may be given of an address besides. */
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

/** All of an address, to fill in those that are wanted. */
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

/** The fields that the API wants in every address, null where there is nothing to say. */
const EMPTY = {
	last_name: null,
	address_line2: null,
	landmark: null,
	tax_identification_number: null,
	business_name: null,
	nickname: null,
};

const NAMES = [
	...['first_name', 'last_name', 'country_code', 'phone', 'email', 'address_line1'],
	...['address_line2', 'landmark', 'pincode', 'city', 'state'],
	...['tax_identification_number', 'business_name', 'nickname'],
];

/** A new address as the API takes it, from the values of its fields. */
export const addressBody = (
	{ countryCode: code = '+91', ...values }: { readonly countryCode?: string },
	additional?: IDataObject,
): IDataObject => ({
	...EMPTY,
	...bodyOf({ ...values, countryCode: code, country: COUNTRY }, additional),
});

/** A saved address as the API takes it back, with what an update changes of it. */
export const savedAddress = (address: IDataObject, changes: IDataObject): IDataObject => ({
	...replaceAll('address', address, changes, NAMES),
	country: address.country ?? COUNTRY,
	...bodyOf({
		isDefaultBilling: address.is_default_billing ?? undefined,
		isDefaultShipping: address.is_default_shipping ?? undefined,
	}),
});

/** A new address from a group of fields. Throws an InputError that names what is missing in it. */
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
