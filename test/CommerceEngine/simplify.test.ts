import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { pick } from '../../nodes/shared';
import { outputOf } from '../../fixtures/outputs';
import { platforms } from '../../fixtures/platforms';
import { json } from '../support/misbehavingServer';
import { orderWith, returnThat } from './orders';
import { against } from './service';
import { byId, jsonOf, runOperation, useShop } from './support';

const used = useShop({ orders: 60, products: 20, customers: 3 });
const entry = platforms.find((one) => one.folder === 'CommerceEngine')!;

/** What stays of each kind of record, and the operations that give it out. */
const KINDS: ReadonlyArray<[kind: string, fields: string[], operations: string[]]> = [
	[
		'bank account',
		[
			...['id', 'account_type', 'account_name', 'account_number', 'ifsc_code', 'bank_name'],
			...['service_provider_slug', 'is_default', 'is_verified', 'created_at'],
		],
		['getAll', 'get', 'create', 'update', 'verify'].map((one) => `bankAccount.${one}`),
	],
	[
		'mandate',
		[
			...['id', 'status', 'payment_method_type', 'payment_method', 'service_provider_slug'],
			...['bank_account_number', 'bank_beneficiary_name', 'max_amount', 'start_at', 'end_at'],
		],
		['getAll', 'get', 'create', 'update', 'pause', 'resume', 'revoke'].map(
			(one) => `mandate.${one}`,
		),
	],
	[
		'address',
		[
			...['id', 'first_name', 'last_name', 'email', 'phone'],
			...['address_line1', 'address_line2', 'city', 'state', 'pincode'],
		],
		['getAll', 'get', 'create', 'update'].map((one) => `customerAddress.${one}`),
	],
	[
		'KYC document',
		[
			...['id', 'document_number', 'kyc_document_id', 'title', 'status', 'is_verified'],
			...['verified_at', 'expires_at', 'note', 'file_url'],
		],
		['getAll', 'get', 'create', 'update', 'verify'].map((one) => `kycDocument.${one}`),
	],
	[
		'user',
		[
			...['id', 'customer_id', 'first_name', 'last_name', 'email', 'phone', 'country_code'],
			...['customer_group', 'is_logged_in', 'is_anonymous'],
		],
		['user.get', 'user.update'],
	],
	[
		'coupon',
		[
			...['id', 'name', 'description', 'coupon_type', 'coupon_code', 'details'],
			...['minimum_order_total', 'starts_at', 'expires_at', 'can_be_used_with_promotion'],
		],
		['coupon.getAll'],
	],
	[
		'promotion',
		[
			...['id', 'name', 'description', 'promotion_type', 'applies_to_product', 'details'],
			...['minimum_order_total', 'starts_at', 'expires_at', 'can_be_used_with_other_promotion'],
		],
		['promotion.getAll'],
	],
	[
		'review',
		[
			...['id', 'product_id', 'rating', 'review_text', 'name', 'review_date', 'status'],
			...['is_featured', 'tags', 'images'],
		],
		['review.getAll'],
	],
	[
		'saved card',
		[
			...['card_token', 'card_reference', 'card_number', 'card_exp_month', 'card_exp_year'],
			...['card_type', 'card_brand', 'name_on_card', 'nickname', 'expired'],
		],
		['customer.getAllSavedCards'],
	],
	[
		'loyalty',
		[
			...['membership_number', 'current_tier', 'points_balance', 'points_earned'],
			...['points_redeemed', 'total_orders', 'total_spent', 'lifetime_savings'],
			...['date_of_join', 'date_of_reset'],
		],
		['customer.getLoyaltyDetails'],
	],
	[
		'shipment',
		[
			...['shipment_number', 'reference_number', 'status', 'courier_company_name', 'awb_no'],
			...['tracking_url', 'eta_delivery', 'shipped_date', 'delivered_date', 'shipment_items'],
		],
		['order.getAllShipments'],
	],
	[
		'return',
		[
			...['return_number', 'status', 'requested_settlement', 'original_order_number'],
			...['replacement_order_number', 'grand_total', 'created_at', 'received_at'],
			...['return_items', 'refund'],
		],
		['getAll', 'get', 'create', 'cancel'].map((one) => `returnRequest.${one}`),
	],
];

const CASES = KINDS.flatMap(([kind, fields, operations]) =>
	operations.map((name): [string, string, string[]] => [name, kind, fields]),
);

test.each(CASES)('%s gives a %s in ten fields', async (name, _, fields) => {
	expect(fields).toHaveLength(10);
	for (const item of await outputOf(entry, name, used.sandbox)) {
		expect(Object.keys(item)).toEqual(fields);
	}
});

/** The same run with and without Simplify. */
async function bothWays(name: string, parameters: INodeParameters = {}) {
	const [few, whole] = [true, false].map(
		async (simplify) => await runOperation(used.sandbox, name, { ...parameters, simplify }),
	);
	return { few: jsonOf((await few)!.items), whole: jsonOf((await whole)!.items) };
}

const FLAT: ReadonlyArray<[name: string, kind: string]> = [
	['bankAccount.getAll', 'bank account'],
	['mandate.getAll', 'mandate'],
	['customerAddress.getAll', 'address'],
	['kycDocument.getAll', 'KYC document'],
	['user.get', 'user'],
	['coupon.getAll', 'coupon'],
	['promotion.getAll', 'promotion'],
	['customer.getAllSavedCards', 'saved card'],
	['customer.getLoyaltyDetails', 'loyalty'],
];

test.each(FLAT)(
	'%s leaves the values of a %s as they are, and the rest away',
	async (name, kind) => {
		const fields = KINDS.find(([one]) => one === kind)![1];
		const { few, whole } = await bothWays(name);
		expect(few).toEqual(whole.map((record) => pick(record, fields)));
		expect(whole.length).toBeGreaterThan(0);
		for (const record of whole) expect(Object.keys(record).length).toBeGreaterThan(10);
	},
);

test('a shipment has its goods in few fields', async () => {
	const order = byId(orderWith(used, ({ shipments }) => shipments.length > 0));
	const { few, whole } = await bothWays('order.getAllShipments', { order });
	const goods = whole.map(({ shipment_items: items }) =>
		(items as IDataObject[]).map((one) =>
			pick(one, ['product_id', 'variant_id', 'sku', 'product_name', 'quantity']),
		),
	);
	expect(few.map(({ shipment_items: items }) => items)).toEqual(goods);
	expect(few[0]?.shipment_number).toBe(whole[0]?.shipment_number);
	expect(Object.keys(whole[0] ?? {}).length).toBeGreaterThan(10);
});

test('a return has its goods and refunds in few fields', async () => {
	const { number, id } = returnThat(used, true);
	const { few, whole } = await bothWays('returnRequest.get', {
		order: byId(number),
		return: byId(id),
	});
	const [one] = whole as [IDataObject & { return_items: IDataObject[]; refund: IDataObject[] }];
	expect(few).toMatchObject([
		{
			return_number: id,
			original_order_number: number,
			grand_total: one.grand_total,
			return_items: one.return_items.map((item) =>
				pick(item, [
					...['shipment_number', 'product_id', 'variant_id', 'sku', 'product_name'],
					...['quantity', 'selling_price', 'resolution', 'return_reason'],
				]),
			),
			refund: one.refund.map((refund) =>
				pick(refund, [
					...['request_number', 'status', 'refund_amount', 'refund_date', 'payment_mode'],
				]),
			),
		},
	]);
	expect(Object.keys(one).length).toBeGreaterThan(10);
});

/** A response to an operation with some content, simplified. */
const simplified = async (name: string, content: object | undefined, given: INodeParameters = {}) =>
	await against(() => json({ success: true, message: 'Done', content }), name, {
		simplify: true,
		...given,
	});

const ids = { order: byId('O1'), return: byId('R1') };

test('a return that names its number and its goods in the other way is one, too', async () => {
	const order_return = { request_number: 'R1', items: [{ sku: 'TEA-1', color: 'red' }] };
	const { rows } = await simplified('returnRequest.get', { order_return }, ids);
	expect(rows).toMatchObject([
		{ return_number: 'R1', status: null, return_items: [{ sku: 'TEA-1' }], refund: null },
	]);
	expect(JSON.stringify(rows)).not.toContain('color');
});

test('a document that was only checked says its kind under the name that saved ones have', async () => {
	const document = { document_number: 'ABCDE1234F', document_type_id: 'T1', is_verified: true };
	const { rows } = await simplified(
		'kycDocument.verify',
		{ document },
		{ documentNumber: 'ABCDE1234F', documentTypeId: 'T1' },
	);
	expect(rows).toMatchObject([{ id: null, kyc_document_id: 'T1', is_verified: true }]);
});

test.each<[string, object, INodeParameters]>([
	['bankAccount.get', { bank_account: { iban: 'X' } }, { bankAccount: byId('B1') }],
	['mandate.get', { mandate: { token: 'X' } }, { mandate: byId('M1') }],
	['customerAddress.get', { address: { street: 'X' } }, { address: byId('A1') }],
	['kycDocument.get', { document: { number: 'X' } }, { document: byId('D1') }],
	['user.get', { user: { name: 'X' } }, {}],
	['customer.getLoyaltyDetails', { loyalty: { points: 7 } }, {}],
	['returnRequest.get', { order_return: { number: 'X' } }, ids],
	['coupon.getAll', { coupons: [{ code: 'X' }] }, {}],
	['promotion.getAll', { promotions: [{ code: 'X' }] }, {}],
	['review.getAll', { reviews: [{ stars: 5 }] }, { product: byId('P1') }],
	['customer.getAllSavedCards', { cards: [{ brand: 'X' }] }, {}],
	['order.getAllShipments', { shipments: [{ number: 'X' }] }, { order: byId('O1') }],
	// Null is no value that a record could be known by.
	['cart.get', { cart: { cart_items: null, total: 5 } }, { cart: byId('C1') }],
	['order.get', { order: { order_number: null, total: 5 } }, { order: byId('O1') }],
	[
		'kycDocument.get',
		{ document: { document_number: null, number: 'X' } },
		{ document: byId('D1') },
	],
	['returnRequest.get', { order_return: { return_number: null, number: 'X' } }, ids],
	[
		'order.getAllShipments',
		{ shipments: [{ shipment_number: null, reference_number: null, number: 'X' }] },
		{ order: byId('O1') },
	],
])('%s lets through what it does not know: %j', async (name, content, given) => {
	const { rows, said } = await simplified(name, content, given);
	expect(said).toBe('no error');
	const [there] = Object.values(content) as unknown[];
	expect(rows).toEqual([there].flat());
});

test.each<[string, object, INodeParameters]>([
	['bankAccount.get', { bank_account: { id: 'B1' } }, { bankAccount: byId('B1') }],
	['returnRequest.get', { order_return: { return_number: 'R1' } }, ids],
	['order.getAllShipments', { shipments: [{ shipment_number: 'S1' }] }, { order: byId('O1') }],
])('%s says null of what a record is without: %j', async (name, content, given) => {
	const { rows } = await simplified(name, content, given);
	expect(Object.keys(rows[0] ?? {})).toHaveLength(10);
	expect(Object.values(rows[0] ?? {}).filter((value) => value !== null)).toHaveLength(1);
});

test('a word on how a write went comes out as it is', async () => {
	const parameters = { bankAccount: byId('B1'), result: true };
	const { rows } = await simplified('bankAccount.verify', undefined, parameters);
	expect(rows).toEqual([{ success: true, message: 'Done' }]);
});

const ownId = () => used.sandbox.commerceEngine.user.customerId;

test('an update reads the whole record before it writes it back', async () => {
	const address = byId(used.sandbox.commerceEngine.addresses(ownId())[0]!.id);
	const before = used.sandbox.commerceEngine.addresses(ownId())[0]!;
	await runOperation(used.sandbox, 'customerAddress.update', {
		address,
		updateFields: { city: 'Mysuru' },
	});
	expect(used.sandbox.commerceEngine.addresses(ownId())[0]).toMatchObject({
		...before,
		city: 'Mysuru',
	});
});
