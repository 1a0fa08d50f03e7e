import {
	additionalFieldsOf,
	InputError,
	readText,
	text,
	updateFieldsOf,
	type Values,
} from '../../../shared';
import { addressOf, billingAddress, phone, shippingAddress } from '../../postalAddress';

function readEmail(displayName: string, raw: unknown): string {
	const given = readText(displayName, raw);
	if (/^[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+$/.test(given)) return given;
	throw new InputError(
		`${displayName} is not an email address: ${given}`,
		'Give one address, such as james@example.com, without a name beside it.',
	);
}

export const email = text('email', {
	displayName: 'Email',
	required: true,
	placeholder: 'e.g. james@example.com',
	description: 'The email address of the customer',
	as: readEmail,
});

/** The fields of a customer other than the email address and the postal addresses. */
const moreFields = [
	text('firstName', {
		displayName: 'First Name',
		placeholder: 'e.g. James',
		description: "The first name in the customer's profile. Addresses have their own.",
	}),
	text('lastName', {
		displayName: 'Last Name',
		placeholder: 'e.g. Smith',
		description: "The last name in the customer's profile. Addresses have their own.",
	}),
	text('notes', {
		displayName: 'Notes',
		placeholder: 'e.g. Asks for express shipping',
		description: 'What the store wants to remember about the customer',
	}),
	phone,
] as const;

export const additionalFields = additionalFieldsOf(moreFields);

export const updateFields = updateFieldsOf([email, ...moreFields]);

/** The update fields of one address. */
export const addressUpdateFields = updateFieldsOf([phone]);

type CustomerValues = Partial<
	Values<
		readonly [typeof email, ...typeof moreFields, typeof shippingAddress, typeof billingAddress]
	>
>;

/** The fields of a customer in the API's structure. */
export const customerValues = ({
	shippingAddress: shipping,
	billingAddress: billing,
	phone: number,
	...others
}: CustomerValues) => ({
	...others,
	address: addressOf({ shippingAddress: shipping, billingAddress: billing, phone: number }),
});
