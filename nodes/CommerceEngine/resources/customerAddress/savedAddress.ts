import type { IDataObject } from 'n8n-workflow';
import { bodyOf } from '../../../shared';
import { COUNTRY } from '../../fields/postalAddress';
import { replaceAll } from '../../response/readModifyWrite';

const NAMES = [
	...['first_name', 'last_name', 'country_code', 'phone', 'email', 'address_line1'],
	...['address_line2', 'landmark', 'pincode', 'city', 'state'],
	...['tax_identification_number', 'business_name', 'nickname'],
];

/**
 * What an update has to send again of a saved address. Throws an ApiError if neither the address nor
 * `changes` has one of its fields.
 */
export const savedAddress = (address: IDataObject, changes: IDataObject): IDataObject => ({
	...replaceAll('address', address, changes, NAMES),
	country: address.country ?? COUNTRY,
	// The documents have no null for these two: left out where the response has no value.
	...bodyOf({
		isDefaultBilling: address.is_default_billing ?? undefined,
		isDefaultShipping: address.is_default_shipping ?? undefined,
	}),
});
