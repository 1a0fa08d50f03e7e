import {
	anyText,
	countryCode,
	email,
	flag,
	type Validator,
	nullable,
	oneOf,
	optional,
	phone,
	pincode,
	shape,
	text,
} from './body';

/** An address as customers, carts and businesses send it: all there, some of it null. */
export const addressShape = shape({
	first_name: text,
	last_name: nullable(anyText),
	country_code: countryCode,
	phone,
	email,
	address_line1: text,
	address_line2: nullable(anyText),
	landmark: nullable(anyText),
	pincode,
	city: text,
	state: text,
	country: oneOf('India'),
	tax_identification_number: nullable(anyText),
	business_name: nullable(anyText),
	is_default_billing: optional(flag),
	is_default_shipping: optional(flag),
	nickname: nullable(anyText),
});

/** What `addressShape` reads. */
export type AddressBody = typeof addressShape extends Validator<infer T> ? T : never;
