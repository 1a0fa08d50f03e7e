import {
	choice,
	collection,
	defineOperation,
	locator,
	path,
	shownWhen,
	toggle,
} from '../../../shared';
import { cartLocator, pickedFrom } from '../../fields/locators';
import { addressFields, completeAddress } from '../../fields/postalAddress';
import { cartResponse } from './cartResponse';

const savedAddressLocator = (
	kind: 'shipping' | 'billing',
	displayName: string,
	description: string,
) =>
	locator(`${kind}Address`, {
		displayName,
		required: true,
		description,
		...pickedFrom.addresses,
	});

export const updateAddress = defineOperation({
	name: 'Update Address',
	action: 'Update the addresses of a cart',
	description:
		'Set where the goods and the invoice of a cart go, and get the cart with its new totals. A cart needs both to be ordered.',
	fields: [
		cartLocator,
		choice('addresses', {
			displayName: 'Addresses',
			description: 'Where the addresses come from',
			options: [
				{ name: 'Saved Addresses', value: 'saved' },
				{ name: 'New Addresses', value: 'new' },
			],
		}),
		shownWhen(
			{ addresses: ['saved'] },
			savedAddressLocator('shipping', 'Shipping Address', 'The saved address that the goods go to'),
		),
		shownWhen(
			{ addresses: ['saved'] },
			savedAddressLocator(
				'billing',
				'Billing Address',
				'The saved address that the invoice goes to',
			),
		),
		shownWhen(
			{ addresses: ['new'] },
			collection('newShippingAddress', {
				displayName: 'New Shipping Address',
				placeholder: 'Add Field',
				fields: addressFields,
			}),
		),
		shownWhen(
			{ addresses: ['new'] },
			toggle('billToShippingAddress', {
				displayName: 'Bill to Shipping Address',
				default: true,
				description: 'Whether the invoice goes where the goods go',
			}),
		),
		shownWhen(
			{ addresses: ['new'], billToShippingAddress: [false] },
			collection('newBillingAddress', {
				displayName: 'New Billing Address',
				placeholder: 'Add Field',
				fields: addressFields,
			}),
		),
	],
	request: ({ cart, addresses, shippingAddress, billingAddress, ...given }) => {
		const request = {
			method: 'POST',
			path: path`/carts/${cart}/address`,
			idempotent: true,
		} as const;
		if (addresses === 'saved') {
			const body = { billing_address_id: billingAddress, shipping_address_id: shippingAddress };
			return { ...request, body };
		}
		const shipping = completeAddress('New Shipping Address', given.newShippingAddress ?? {});
		const billing =
			given.billToShippingAddress === false
				? completeAddress('New Billing Address', given.newBillingAddress ?? {})
				: shipping;
		return { ...request, body: { billing_address: billing, shipping_address: shipping } };
	},
	...cartResponse,
});
