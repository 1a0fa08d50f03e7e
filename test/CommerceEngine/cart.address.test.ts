import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { addressIds, cartWith, cents, isSentAgain, NOTHING, SHIPPING, withTax } from './carts';
import { byId, callsOf, jsonOf, operationOf, saidBy, useShop } from './support';

const used = useShop({ orders: 4, products: 20, customers: 3 });
const run = operationOf(used, 'cart.updateAddress');
const shop = () => used.sandbox.commerceEngine;

const NEEDED: INodeParameters = {
	firstName: 'Asha',
	phone: '98765 43210',
	email: 'asha@example.com',
	addressLine1: '12 MG Road',
	pincode: '560001',
	city: 'Bengaluru',
	state: 'Karnataka',
};

/** The least that the API takes: what is not there is null. */
const SENT = {
	first_name: 'Asha',
	last_name: null,
	country_code: '+91',
	phone: '9876543210',
	email: 'asha@example.com',
	address_line1: '12 MG Road',
	address_line2: null,
	landmark: null,
	pincode: '560001',
	city: 'Bengaluru',
	state: 'Karnataka',
	country: 'India',
	tax_identification_number: null,
	business_name: null,
	nickname: null,
};

const FULL: INodeParameters = {
	...NEEDED,
	firstName: 'Ravi',
	lastName: 'Rao',
	countryCode: '+44',
	addressLine2: 'Floor 3',
	landmark: 'next to the metro station',
	taxIdentificationNumber: '29ABCDE1234F1Z5',
	businessName: 'Rao Traders',
	nickname: 'Office',
	isDefaultBilling: true,
	isDefaultShipping: false,
};

const FULL_SENT = {
	...SENT,
	first_name: 'Ravi',
	last_name: 'Rao',
	country_code: '+44',
	address_line2: 'Floor 3',
	landmark: 'next to the metro station',
	tax_identification_number: '29ABCDE1234F1Z5',
	business_name: 'Rao Traders',
	nickname: 'Office',
	is_default_billing: true,
	is_default_shipping: false,
};

let cart = '';
let total = 0;
beforeEach(async () => {
	const { id, ware } = await cartWith(used);
	cart = id;
	total = cents(withTax(ware, 1) + SHIPPING.total);
});

const kept = () => shop().cart(cart);
const call = (body: IDataObject) => ({ method: 'POST', path: `/carts/${cart}/address`, body });
/** Parameters with saved addresses. */
const saved = (): INodeParameters => {
	const { home, office } = addressIds(used);
	return { cart: byId(cart), shippingAddress: byId(home), billingAddress: byId(office) };
};

describe('Saved Addresses', () => {
	test('sends their IDs, each to its own place', async () => {
		const { home, office } = addressIds(used);
		const { items, error } = await run(saved());
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			call({ billing_address_id: office, shipping_address_id: home }),
		]);
		expect(jsonOf(items)).toMatchObject([{ id: cart, grand_total: total, to_be_paid: total }]);
		expect(Object.keys(jsonOf(items)[0] ?? {})).toHaveLength(10);
		expect(kept()?.shipping_address?.id).toBe(home);
		expect(kept()?.billing_address?.id).toBe(office);
	});

	test('says that an address is not there, and goes on with the good ones', async () => {
		const { office } = addressIds(used);
		const { items } = await run(
			{ ...saved(), shippingAddress: byId('={{ $json.address }}'), simplify: false },
			{
				input: [
					{ json: { address: NOTHING } },
					{ json: { address: ' ' } },
					{ json: { address: office } },
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ error: 'Commerce Engine does not know what was asked for: Address not found [item 0]' },
			{ error: 'Shipping Address is empty [item 1]' },
			{ shipping_address: { id: office }, currency: { code: 'INR' } },
		]);
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});

	test.each(['shippingAddress', 'billingAddress'])('needs %s', async (field) => {
		const { error } = await run({ ...saved(), [field]: byId('={{ $json.none }}') });
		const name = field === 'shippingAddress' ? 'Shipping Address' : 'Billing Address';
		expect(error?.message).toBe(`${name} is empty [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	isSentAgain({ used, name: 'cart.updateAddress', parameters: saved });
});

describe('New Addresses', () => {
	const fresh = (given: INodeParameters = {}): INodeParameters => ({
		cart: byId(cart),
		addresses: 'new',
		newShippingAddress: NEEDED,
		...given,
	});

	test('bills to the shipping address, with null for what is not there', async () => {
		const { items, error } = await run(fresh());
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			call({ billing_address: SENT, shipping_address: SENT }),
		]);
		expect(jsonOf(items)).toMatchObject([{ id: cart, grand_total: total }]);
		expect(kept()).toMatchObject({
			billing_address: { first_name: 'Asha', city: 'Bengaluru' },
			shipping_address: { first_name: 'Asha', city: 'Bengaluru' },
		});
	});

	test('takes all fields of two addresses', async () => {
		const { error } = await run(fresh({ billToShippingAddress: false, newBillingAddress: FULL }));
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			call({ billing_address: FULL_SENT, shipping_address: SENT }),
		]);
	});

	test('takes the usual country code where an expression finds none', async () => {
		const { error } = await run(
			fresh({
				newShippingAddress: {
					...NEEDED,
					countryCode: '={{ $json.none }}',
					lastName: '={{ $json.none }}',
				},
			}),
		);
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			call({ billing_address: SENT, shipping_address: SENT }),
		]);
	});

	const NAMES = {
		firstName: 'First Name',
		phone: 'Phone',
		email: 'Email',
		addressLine1: 'Address Line 1',
		pincode: 'Pincode',
		city: 'City',
		state: 'State',
	};

	describe.each(Object.entries(NAMES))('without %s', (field, displayName) => {
		test.each([
			['left out', {}],
			['not found by an expression', { [field]: '={{ $json.none }}' }],
		])('%s, says which part is missing before anything is sent', async (_, empty) => {
			const { [field]: dropped, ...rest } = NEEDED;
			expect(dropped).toBeDefined();
			const address = { ...rest, ...empty } as INodeParameters;
			const shipping = await run(fresh({ newShippingAddress: address }));
			expect(saidBy(shipping)).toBe(
				`${displayName} is missing in New Shipping Address [item 0] | An address needs first name, phone, email, address line 1, pincode, city and state.`,
			);
			const billing = await run(
				fresh({ billToShippingAddress: false, newBillingAddress: address }),
			);
			expect(billing.error?.message).toBe(
				`${displayName} is missing in New Billing Address [item 0]`,
			);
			expect(callsOf(used.sandbox)).toEqual([]);
		});
	});

	test.each<[INodeParameters, string]>([
		[
			{ phone: '+919876543210' },
			'Phone must be the ten digits of a phone number, but is "+919876543210"',
		],
		[{ countryCode: '91' }, 'Country Code must be a plus sign and digits, but is "91"'],
		[{ city: '={{ ["Pune"] }}' }, 'City must be a text, but is ["Pune"]'],
	])('sends nothing with %j', async (changes, message) => {
		const { error } = await run(fresh({ newShippingAddress: { ...NEEDED, ...changes } }));
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('forgets what stands in fields that are not shown', async () => {
		const { home, office } = addressIds(used);
		const all = { ...saved(), ...fresh({ newBillingAddress: FULL }) };
		await run(all);
		await run({ ...all, addresses: 'saved', newShippingAddress: {} });
		expect(callsOf(used.sandbox).map(({ body }) => body)).toEqual([
			{ billing_address: SENT, shipping_address: SENT },
			{ billing_address_id: office, shipping_address_id: home },
		]);
	});

	test("shows the service's own words about an address", async () => {
		const result = await run(fresh({ newShippingAddress: { ...NEEDED, pincode: '5600' } }));
		expect(saidBy(result)).toBe(
			"Commerce Engine refused the values: Validation failed: billing_address.pincode must be six digits; shipping_address.pincode must be six digits [item 0] | Correct the values named in the platform's message and run again.",
		);
		expect(kept()?.shipping_address).toBeNull();
	});
});
