import { KYC_TYPES } from '../../../sandbox/platforms/commerceEngine/seed/kyc';
import { fileOf, formOf } from '../forms';
import { ADDRESS, invalid, useShop } from './shop';

const shop = useShop({ orders: 60, products: 30, customers: 5 });

const url = (path: string) => `/customers/${shop.customerId}/${path}`;
const customer = () => shop.known.customer(shop.customerId)!;

it.each([
	'addresses',
	'authorized-sellers',
	'bank-accounts',
	'cards',
	'credit-line-balance',
	'documents',
	'loyalty',
	'loyalty-points-activity',
	'mandate-debit-schedules',
	'mandates',
	'payment-methods',
	'reviews',
])("%s are the own customer's only, and nothing for an anonymous session", async (path) => {
	await shop.ok.get(url(path));
	const foreign = `/customers/${shop.known.other.customerId}/${path}`;
	expect(await shop.refusal.get(foreign)).toBe('403');
	expect(await (await shop.guest()).refusal.get(url(path))).toBe('403');
});

describe('addresses', () => {
	const known = () => shop.known.addresses(shop.customerId);

	it('are listed by pages', async () => {
		const { addresses, pagination } = await shop.ok.get(url('addresses'), { limit: 1, page: 2 });
		expect(addresses).toEqual([known()[1]]);
		expect(pagination).toMatchObject({ total_records: 2, previous_page: 1, next_page: null });
	});

	it('are added, read, changed and removed', async () => {
		const { address } = await shop.ok.post(url('addresses'), ADDRESS);
		const isDefault = { is_default_billing: false, is_default_shipping: false };
		const isVerified = { is_phone_verified: false, is_email_verified: false };
		expect(address).toEqual({ ...ADDRESS, id: expect.any(String), ...isDefault, ...isVerified });
		const path = url(`addresses/${address.id}`);
		expect(await shop.ok.get(path)).toEqual({ address });
		const changed = { ...ADDRESS, city: 'Mumbai', is_default_billing: true };
		expect((await shop.ok.put(path, changed)).address).toMatchObject(changed);
		const defaults = known().map((one) => [one.is_default_billing, one.is_default_shipping]);
		expect(defaults).toEqual([
			[false, true],
			[false, false],
			[true, false],
		]);
		expect(Object.keys(await shop.ok.delete(path))).toEqual(['message', 'success']);
		for (const method of ['get', 'put', 'delete'] as const) {
			expect(await shop.refusal[method](path, ADDRESS)).toBe('404');
		}
	});

	it('keep what is verified as long as it stays the same', async () => {
		const path = url(`addresses/${known()[0]!.id}`);
		const { address } = await shop.ok.put(path, {
			...ADDRESS,
			email: known()[0]!.email,
			phone: '9000000000',
		});
		expect(address).toMatchObject({ is_phone_verified: false, is_email_verified: true });
	});

	it.each([
		['phone', '12345'],
		['phone', 9820012345],
		['pincode', '40005'],
		['country', 'Nepal'],
		['country_code', '91'],
		['email', 'rohan'],
		['first_name', null],
		['landmark', undefined],
		['street', 'Linking Road'],
	])('refuse %s %s', async (field, value) => {
		const body = { ...ADDRESS, [field]: value };
		expect(await shop.refusal.post(url('addresses'), body)).toBe(invalid(field));
		expect(known()).toHaveLength(2);
	});
});

describe('bank accounts', () => {
	const outbound = {
		account_type: 'outbound',
		account_name: 'Rohan Mehta',
		account_number: '001122334455',
		ifsc_code: 'UTIB0000007',
		bank_name: 'Axis Bank',
	};

	it('are listed, all or of one type', async () => {
		const typesOf = async (account_type?: string): Promise<string[]> =>
			(await shop.ok.get(url('bank-accounts'), { account_type })).bank_accounts.map(
				(one: { account_type: string }) => one.account_type,
			);
		expect(await typesOf()).toEqual(['outbound', 'outbound', 'inbound']);
		expect(await typesOf('inbound')).toEqual(['inbound']);
		const refusal = await shop.refusal.get(url('bank-accounts'), { account_type: 'both' });
		expect(refusal).toBe('422 account_type');
	});

	it('are added, changed, verified and deleted', async () => {
		const body = { ...outbound, is_default: true };
		const { bank_account } = await shop.ok.post(url('bank-accounts'), body);
		expect(bank_account).toMatchObject({ ...body, is_verified: false });
		const defaults = customer().bankAccounts.filter(({ is_default }) => is_default);
		expect(defaults.map(({ account_type }) => account_type)).toEqual(['inbound', 'outbound']);
		const path = url(`bank-accounts/${bank_account.id}`);
		const verified = await shop.ok.post(`${path}/verify`, { is_verified: true });
		expect(verified.bank_account.is_verified).toBe(true);
		const changed = async (change: object) =>
			(await shop.ok.put(path, { account_type: 'outbound', ...change })).bank_account;
		const name = { account_name: 'R. Mehta' };
		expect(await changed(name)).toMatchObject({ ...outbound, ...name, is_verified: true });
		expect((await changed({ account_number: '998877665544' })).is_verified).toBe(false);
		expect(Object.keys(await shop.ok.delete(path))).toEqual(['message', 'success']);
		expect(await shop.refusal.get(path)).toBe('404');
	});

	it('for incoming money are opened by the provider', async () => {
		const sent = { account_type: 'inbound', service_provider_slug: 'icici-ecollection' };
		expect((await shop.ok.post(url('bank-accounts'), sent)).bank_account).toMatchObject({
			...sent,
			account_name: 'Rohan Mehta',
			account_number: expect.stringMatching(/^AAROHI\d{8}$/),
			bank_name: 'ICICI Bank',
			is_default: false,
		});
	});

	it.each([
		[{}, ['account_type']],
		[{ ...outbound, account_type: 'savings' }, ['account_type']],
		[{ ...outbound, ifsc_code: 'HDFC1' }, ['ifsc_code']],
		[{ ...outbound, account_number: '12' }, ['account_number']],
		[{ account_type: 'inbound', bank_name: 'Axis' }, ['bank_name', 'service_provider_slug']],
	])('refuse %j', async (body, fields) => {
		expect(await shop.refusal.post(url('bank-accounts'), body)).toBe(invalid(...fields));
	});

	it('refuse a change of the type, and a verification without a result', async () => {
		const path = url(`bank-accounts/${customer().bankAccounts[0]!.id}`);
		const inbound = { account_type: 'inbound' };
		expect(await shop.refusal.put(path, inbound)).toBe('422 account_type');
		expect(await shop.refusal.post(`${path}/verify`, {})).toBe('422 is_verified');
	});
});

describe('documents', () => {
	const [pan, gst, aadhaar] = KYC_TYPES.map(({ id }) => id) as [string, string, string];
	const gstNumber = '27AAPFU0939F1ZV';
	const ofGst = { kyc_document_id: gst, document_number: gstNumber };
	const verify = (document_type_id: string, document_number: string) => ({
		document_type_id,
		document_number,
	});

	it('are submitted, changed, verified and deleted', async () => {
		const values = { ...ofGst, note: 'Head office' };
		const file = fileOf('application/pdf', 'scan.pdf');
		const { document } = await shop.ok.post(url('documents'), formOf({ ...values, file }));
		expect(document).toMatchObject({
			...values,
			status: 'submitted',
			title: 'GST certificate',
			file_url: expect.stringContaining('scan.pdf'),
			is_verified: false,
			modified_reason: null,
		});
		const path = url(`documents/${document.id}`);
		expect(await shop.ok.get(path)).toEqual({ document });
		const verified = await shop.ok.post(url('documents/verify'), verify(gst, gstNumber));
		expect(verified.document).toMatchObject({ id: document.id, is_verified: true });
		const changed = { ...values, document_number: '29AAPFU0939F1ZV', modified_reason: 'Moved' };
		const { file_url } = document;
		expect((await shop.ok.put(path, formOf(changed))).document).toMatchObject({
			...changed,
			status: 'submitted',
			is_verified: false,
			file_url,
		});
		expect((await shop.ok.get(url('documents'))).documents).toHaveLength(2);
		await shop.ok.delete(path);
		expect(await shop.refusal.get(path)).toBe('404');
	});

	it('can be verified without having been submitted', async () => {
		const { document } = await shop.ok.post(url('documents/verify'), verify(gst, gstNumber));
		expect(document).toMatchObject({ document_number: gstNumber, is_verified: true });
	});

	it.each([
		['no register can be asked', verify(aadhaar, '123412341234'), '409'],
		['the type is unknown', verify('01HRNONE', gstNumber), '422 document_type_id'],
		['the number is none', verify(pan, '42'), '422 document_number'],
	])('are not verified where %s', async (_case, body, expected) => {
		expect(await shop.refusal.post(url('documents/verify'), body)).toEqual(expected);
	});

	it.each([
		[formOf({ ...ofGst, document_number: '42' }), '422 document_number'],
		[formOf({ ...ofGst, kyc_document_id: 'PAN' }), '422 kyc_document_id'],
		[formOf({}), '422 document_number kyc_document_id'],
		[formOf({ ...ofGst, file: fileOf('text/plain') }), '422 file'],
		[formOf({ ...ofGst, reason: 'x' }), '422 reason'],
		// The Aadhaar card needs a scan; the PAN card is there already.
		[formOf({ kyc_document_id: aadhaar, document_number: '123412341234' }), '422 file'],
		[formOf({ kyc_document_id: pan, document_number: 'ABCDE1234F' }), '409'],
		[ofGst, '400'],
	])('are refused: case %#', async (body, expected) => {
		expect(await shop.refusal.post(url('documents'), body)).toEqual(expected);
		expect(customer().documents).toHaveLength(1);
	});

	it('are changed with a reason only', async () => {
		const path = url(`documents/${customer().documents[0]!.id}`);
		expect(await shop.refusal.put(path, formOf(ofGst))).toBe('422 modified_reason');
	});
});

describe('mandates', () => {
	const sent = {
		payment_method_type: 'NACH',
		payment_method: 'ENACH_HDFC',
		service_provider_slug: 'juspay',
		gateway_reference_id: 'NACH-77',
		bank_ifsc: 'HDFC0000123',
		bank_account_number: '50100123456789',
		bank_beneficiary_name: 'Rohan Mehta',
	};
	const active = () => {
		const { id } = customer().mandates.find(({ status }) => status === 'active')!;
		return url(`mandates/${id}`);
	};

	it('are created, and become active at the bank', async () => {
		const { mandate } = await shop.ok.post(url('mandates'), sent);
		expect(mandate).toMatchObject({ ...sent, status: 'pending' });
		for (const [sync, status] of [
			[undefined, 'pending'],
			[false, 'pending'],
			[true, 'active'],
			[undefined, 'active'],
		]) {
			const read = await shop.ok.get(url(`mandates/${mandate.id}`), { sync });
			expect(read.mandate.status).toBe(status);
		}
		expect(await shop.refusal.post(url('mandates'), sent)).toBe('409');
		expect((await shop.ok.get(url('mandates'))).mandates).toHaveLength(4);
		const wrong = { ...sent, bank_ifsc: 'HDFC', gateway_reference_id: undefined };
		expect(await shop.refusal.post(url('mandates'), wrong)).toBe(
			'422 bank_ifsc gateway_reference_id',
		);
	});

	it('are changed', async () => {
		const changed = { max_amount: 2500, end_at: '2027-12-31T00:00:00Z' };
		expect((await shop.ok.put(active(), changed)).mandate).toMatchObject(changed);
		const wrong = { max_amount: '2500', end_at: 'soon' };
		expect(await shop.refusal.put(active(), wrong)).toBe('422 end_at max_amount');
	});

	it('are paused, resumed and revoked, each only from where it can be', async () => {
		const path = active();
		const step = async (name: string) =>
			(await shop.ok.post(`${path}/${name}`)).mandate.status as string;
		const isRefused = async (...names: string[]) => {
			for (const name of names) {
				expect(await shop.refusal.post(`${path}/${name}`)).toBe('409');
			}
		};
		await isRefused('resume');
		expect(await step('pause')).toBe('paused');
		await isRefused('pause');
		expect((await shop.ok.get(url('credit-line-balance'))).active_mandates).toEqual([]);
		expect(await step('resume')).toBe('active');
		expect(await step('revoke')).toBe('revoked');
		await isRefused('resume', 'revoke', 'pause');
		expect(await shop.refusal.put(path, { max_amount: 5 })).toBe('409');
		expect(await shop.refusal.post(url('mandates/01HRNONE/pause'))).toBe('404');
	});

	it('have debits, page by page', async () => {
		const content = await shop.ok.get(url('mandate-debit-schedules'), { limit: 2 });
		expect(content.mandate_debit_schedules).toEqual(customer().debitSchedules.slice(0, 2));
		expect(content.pagination).toMatchObject({ total_records: 3, next_page: 2, limit: 2 });
	});
});

it('a credit line is for who is eligible', async () => {
	expect(await shop.ok.get(url('credit-line-balance'))).toMatchObject({
		is_eligible: true,
		credit_line_balance: { available_amount: 37_500 },
		active_mandates: [{ status: 'active' }],
	});
	const { ok, customerId } = await shop.other();
	const none = await ok.get(`/customers/${customerId}/credit-line-balance`);
	expect(none).toMatchObject({ is_eligible: false, credit_line_balance: null });
});

it('cards and other ways to pay are listed, as asked', async () => {
	const { cards } = await shop.ok.get(url('cards'));
	expect(cards).toMatchObject([{ card_brand: 'VISA' }, { card_brand: 'RUPAY' }]);
	const methodsOf = async (payment_methods?: string) =>
		(await shop.ok.get(url('payment-methods'), { payment_methods })).saved_payment_methods;
	const all = await methodsOf();
	expect(Object.keys(all)).toEqual(['upi_collect', 'card', 'wallet']);
	expect(all.card).toEqual(cards);
	expect(Object.keys(await methodsOf('wallet,card'))).toEqual(['wallet', 'card']);
	const refusal = await shop.refusal.get(url('payment-methods'), { payment_methods: 'cash' });
	expect(refusal).toBe('422 payment_methods');
});

it('loyalty points come with what made them', async () => {
	const points = { points_earned: 1500, points_redeemed: 300, points_balance: 1200 };
	expect((await shop.ok.get(url('loyalty'))).loyalty).toMatchObject(points);
	for (const [params, expected] of [
		[{}, [300, 500, 1000]],
		[{ limit: 2, page: 2 }, [1000]],
		[{ sort_by: '{"loyalty_point":"desc"}' }, [1000, 500, 300]],
	] as const) {
		const content = await shop.ok.get(url('loyalty-points-activity'), params);
		expect(Object.keys(content)).toEqual(['loyalty_points_activity']);
		expect(content.loyalty_points_activity).toMatchObject(
			expected.map((loyalty_point) => ({ loyalty_point })),
		);
	}
});

it('a review moves a product from what waits for one to the reviews', async () => {
	const before = await shop.ok.get(url('reviews'));
	const [ready] = before.ready_for_review;
	expect(ready).toMatchObject({ order_number: expect.any(String), sku: expect.any(String) });
	const { order_number, product_id } = ready;
	const form = formOf({ user_id: shop.userId, order_number, rating: '5' });
	await shop.ok.post(`/catalog/products/${product_id}/reviews`, form);
	const after = await shop.ok.get(url('reviews'));
	expect(after.reviews).toHaveLength(before.reviews.length + 1);
	expect(after.ready_for_review).not.toContainEqual(expect.objectContaining({ product_id }));
});

it('authorized sellers are listed', async () => {
	expect(await shop.ok.get(url('authorized-sellers'), { limit: 1 })).toMatchObject({
		authorized_sellers: [{ name: 'Jaipur Blue Pottery' }],
		pagination: { total_records: 2, next_page: 2 },
	});
});
