import { flag, numeral, orNull, record, text, values } from './schema';

export const address = record({
	first_name: text,
	last_name: orNull(text),
	country_code: text,
	phone: text,
	email: text,
	address_line1: text,
	address_line2: orNull(text),
	landmark: orNull(text),
	pincode: text,
	city: text,
	state: text,
	country: values('India'),
	tax_identification_number: orNull(text),
	business_name: orNull(text),
	'is_default_billing?': flag,
	'is_default_shipping?': flag,
	nickname: orNull(text),
});

const channels = record({ email: flag, sms: flag, whatsapp: flag });

export const preferences = record({
	transactional: channels,
	promotional: channels,
	newsletter: channels,
});

/** A product, or a variant of one. */
export const item = record({ product_id: text, variant_id: orNull(text) });

export const line = record({ product_id: text, variant_id: orNull(text), quantity: numeral });

export const customerGroup = record({ 'x-customer-group-id?': text });

export const debugMode = record({ 'x-debug-mode?': flag });
