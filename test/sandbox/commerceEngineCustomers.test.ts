import type { AxiosInstance } from 'axios';
import { KYC_TYPES } from '../../sandbox/platforms/commerceEngine/seed/kyc';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { anonymous, logIn, refusalOf } from '../../fixtures/commerceEngineClient';

let sandbox: Sandbox;
let http: AxiosInstance;
let customerId: string;
let base: string;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 60, products: 30, customers: 5 });
});
beforeEach(async () => {
	sandbox.reset();
	({ http, customerId } = await logIn(sandbox));
	base = `/customers/${customerId}`;
});
afterAll(async () => await sandbox.close());

const customer = () => sandbox.commerceEngine.customer(customerId)!;
const NOT_FOUND = [404, 'not_found'];
const CONFLICT = [409, 'conflict'];
const wrong = (...fields: string[]) => [422, 'validation_failed', ...fields];

it("everything is the own customer's only, and nothing for an anonymous session", async () => {
	const { other } = sandbox.commerceEngine;
	const guest = await anonymous(sandbox);
	for (const path of [
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
	]) {
		expect((await http.get(`${base}/${path}`)).status).toBe(200);
		const ofOther = await http.get(`/customers/${other.customerId}/${path}`);
		expect(refusalOf(ofOther)).toEqual([403, 'forbidden']);
		expect(refusalOf(await guest.http.get(`${base}/${path}`))).toEqual([403, 'forbidden']);
	}
});

describe('addresses', () => {
	const sent = {
		first_name: 'Rohan',
		last_name: null,
		country_code: '+91',
		phone: '9820012345',
		email: 'rohan.mehta@example.com',
		address_line1: '7, Linking Road',
		address_line2: null,
		landmark: null,
		pincode: '400052',
		city: 'Mumbai',
		state: 'Maharashtra',
		country: 'India',
		tax_identification_number: null,
		business_name: null,
		nickname: 'Parents',
	};

	it('are listed by pages', async () => {
		const { data } = await http.get(`${base}/addresses`, { params: { limit: 1, page: 2 } });
		const { addresses, pagination } = data.content;
		expect(addresses).toEqual([sandbox.commerceEngine.addresses(customerId)[1]]);
		expect(pagination).toMatchObject({ total_records: 2, previous_page: 1, next_page: null });
	});

	it('are added, read, changed and removed', async () => {
		const { address } = (await http.post(`${base}/addresses`, sent)).data.content;
		expect(address).toEqual({
			...sent,
			id: expect.any(String),
			is_default_billing: false,
			is_default_shipping: false,
			is_phone_verified: false,
			is_email_verified: false,
		});
		const path = `${base}/addresses/${address.id}`;
		expect((await http.get(path)).data.content).toEqual({ address });
		const changed = { ...sent, city: 'Pune', is_default_billing: true };
		expect((await http.put(path, changed)).data.content.address).toMatchObject(changed);
		const defaults = sandbox.commerceEngine
			.addresses(customerId)
			.map(({ is_default_billing: billing, is_default_shipping: shipping }) => [billing, shipping]);
		expect(defaults).toEqual([
			[false, true],
			[false, false],
			[true, false],
		]);
		expect((await http.delete(path)).data).toEqual({ message: expect.any(String), success: true });
		for (const call of [http.get(path), http.put(path, sent), http.delete(path)]) {
			expect(refusalOf(await call)).toEqual(NOT_FOUND);
		}
	});

	it('keep what is verified as long as it stays the same', async () => {
		const [home] = sandbox.commerceEngine.addresses(customerId);
		const path = `${base}/addresses/${home!.id}`;
		const { address } = (await http.put(path, { ...sent, phone: '9000000000' })).data.content;
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
		const body = { ...sent, [field]: value };
		expect(refusalOf(await http.post(`${base}/addresses`, body))).toEqual(wrong(field));
		expect(sandbox.commerceEngine.addresses(customerId)).toHaveLength(2);
	});
});

describe('bank accounts', () => {
	const path = () => `${base}/bank-accounts`;
	const outbound = {
		account_type: 'outbound',
		account_name: 'Rohan Mehta',
		account_number: '001122334455',
		ifsc_code: 'UTIB0000007',
		bank_name: 'Axis Bank',
	};

	it('are listed, all or of one type', async () => {
		const typesOf = async (account_type?: string) => {
			const { data } = await http.get(path(), { params: { account_type } });
			return data.content.bank_accounts.map((one: { account_type: string }) => one.account_type);
		};
		expect(await typesOf()).toEqual(['outbound', 'outbound', 'inbound']);
		expect(await typesOf('inbound')).toEqual(['inbound']);
		const unknown = await http.get(path(), { params: { account_type: 'both' } });
		expect(refusalOf(unknown)).toEqual(wrong('account_type'));
	});

	it('are added, changed, verified and deleted', async () => {
		const made = await http.post(path(), { ...outbound, is_default: true });
		const { bank_account } = made.data.content;
		expect(bank_account).toMatchObject({ ...outbound, is_default: true, is_verified: false });
		const defaults = customer().bankAccounts.filter(({ is_default }) => is_default);
		expect(defaults.map(({ account_type }) => account_type)).toEqual(['inbound', 'outbound']);
		const one = `${path()}/${bank_account.id}`;
		const verified = await http.post(`${one}/verify`, { is_verified: true });
		expect(verified.data.content.bank_account.is_verified).toBe(true);
		const named = { account_type: 'outbound', account_name: 'R. Mehta' };
		expect((await http.put(one, named)).data.content.bank_account).toMatchObject({
			...outbound,
			account_name: 'R. Mehta',
			is_verified: true,
		});
		const moved = { account_type: 'outbound', account_number: '998877665544' };
		expect((await http.put(one, moved)).data.content.bank_account.is_verified).toBe(false);
		expect((await http.delete(one)).data).toEqual({ message: expect.any(String), success: true });
		expect(refusalOf(await http.get(one))).toEqual(NOT_FOUND);
	});

	it('for money that comes in are opened by the provider', async () => {
		const sent = { account_type: 'inbound', service_provider_slug: 'icici-ecollection' };
		expect((await http.post(path(), sent)).data.content.bank_account).toMatchObject({
			...sent,
			account_name: 'Rohan Mehta',
			account_number: expect.stringMatching(/^AAROHI\d{8}$/),
			bank_name: 'ICICI Bank',
			is_default: false,
		});
	});

	it('refuse wrong values', async () => {
		const post = async (body: object) => refusalOf(await http.post(path(), body));
		expect(await post({})).toEqual(wrong('account_type'));
		expect(await post({ ...outbound, account_type: 'savings' })).toEqual(wrong('account_type'));
		expect(await post({ ...outbound, ifsc_code: 'HDFC1' })).toEqual(wrong('ifsc_code'));
		expect(await post({ ...outbound, account_number: '12' })).toEqual(wrong('account_number'));
		expect(await post({ account_type: 'inbound', bank_name: 'Axis' })).toEqual(
			wrong('bank_name', 'service_provider_slug'),
		);
		const one = `${path()}/${customer().bankAccounts[0]!.id}`;
		expect(refusalOf(await http.put(one, { account_type: 'inbound' }))).toEqual(
			wrong('account_type'),
		);
		expect(refusalOf(await http.post(`${one}/verify`, {}))).toEqual(wrong('is_verified'));
	});
});

describe('documents', () => {
	const path = () => `${base}/documents`;
	const [pan, gst, aadhaar] = KYC_TYPES;
	const gstNumber = '27AAPFU0939F1ZV';

	function fields(values: Record<string, string>, type?: string): FormData {
		const form = new FormData();
		for (const [name, value] of Object.entries(values)) form.append(name, value);
		if (type) form.append('file', new Blob(['scan'], { type }), 'scan.pdf');
		return form;
	}

	it('are submitted, changed, verified and deleted', async () => {
		const values = { kyc_document_id: gst!.id, document_number: gstNumber, note: 'Head office' };
		const made = await http.post(path(), fields(values, 'application/pdf'));
		const { document } = made.data.content;
		expect(document).toMatchObject({
			...values,
			status: 'submitted',
			title: 'GST certificate',
			file_url: expect.stringContaining('scan.pdf'),
			is_verified: false,
			modified_reason: null,
		});
		const one = `${path()}/${document.id}`;
		expect((await http.get(one)).data.content).toEqual({ document });
		const verified = await http.post(`${path()}/verify`, {
			document_number: gstNumber,
			document_type_id: gst!.id,
		});
		expect(verified.data.content.document).toMatchObject({ id: document.id, is_verified: true });
		const changed = { ...values, document_number: '29AAPFU0939F1ZV', modified_reason: 'Moved' };
		expect((await http.put(one, fields(changed))).data.content.document).toMatchObject({
			...changed,
			status: 'submitted',
			is_verified: false,
			file_url: document.file_url,
		});
		expect((await http.get(path())).data.content.documents).toHaveLength(2);
		await http.delete(one);
		expect(refusalOf(await http.get(one))).toEqual(NOT_FOUND);
	});

	it('can be verified without having been submitted, if a register can be asked', async () => {
		const verify = async (document_type_id: string, document_number: string) =>
			await http.post(`${path()}/verify`, { document_type_id, document_number });
		expect((await verify(gst!.id, gstNumber)).data.content.document).toMatchObject({
			document_number: gstNumber,
			is_verified: true,
		});
		expect(refusalOf(await verify(aadhaar!.id, '123412341234'))).toEqual(CONFLICT);
		expect(refusalOf(await verify('01HRNONE', gstNumber))).toEqual(wrong('document_type_id'));
		expect(refusalOf(await verify(pan!.id, '42'))).toEqual(wrong('document_number'));
	});

	it('refuse wrong values', async () => {
		const post = async (values: Record<string, string>, type?: string) =>
			refusalOf(await http.post(path(), fields(values, type)));
		const good = { kyc_document_id: gst!.id, document_number: gstNumber };
		expect(await post({ ...good, document_number: '42' })).toEqual(wrong('document_number'));
		expect(await post({ ...good, kyc_document_id: 'PAN' })).toEqual(wrong('kyc_document_id'));
		expect(await post({})).toEqual(wrong('document_number', 'kyc_document_id'));
		expect(await post(good, 'text/plain')).toEqual(wrong('file'));
		expect(await post({ ...good, reason: 'x' })).toEqual(wrong('reason'));
		const card = { kyc_document_id: aadhaar!.id, document_number: '123412341234' };
		expect(await post(card)).toEqual(wrong('file'));
		expect(await post({ kyc_document_id: pan!.id, document_number: 'ABCDE1234F' })).toEqual(
			CONFLICT,
		);
		expect(refusalOf(await http.post(path(), good))).toEqual([400, 'bad_request']);
		const one = `${path()}/${customer().documents[0]!.id}`;
		expect(refusalOf(await http.put(one, fields(good)))).toEqual(wrong('modified_reason'));
		expect(customer().documents).toHaveLength(1);
	});
});

describe('mandates', () => {
	const path = () => `${base}/mandates`;
	const sent = {
		payment_method_type: 'NACH',
		payment_method: 'ENACH_HDFC',
		service_provider_slug: 'juspay',
		gateway_reference_id: 'NACH-77',
		bank_ifsc: 'HDFC0000123',
		bank_account_number: '50100123456789',
		bank_beneficiary_name: 'Rohan Mehta',
	};
	const mandateOf = (status: string) =>
		customer().mandates.find((mandate) => mandate.status === status)!;

	it('are made, and become active at the bank', async () => {
		const { mandate } = (await http.post(path(), sent)).data.content;
		expect(mandate).toMatchObject({ ...sent, status: 'pending' });
		const one = `${path()}/${mandate.id}`;
		const statusOf = async (sync?: boolean) =>
			(await http.get(one, { params: { sync } })).data.content.mandate.status;
		expect([await statusOf(), await statusOf(false)]).toEqual(['pending', 'pending']);
		expect([await statusOf(true), await statusOf()]).toEqual(['active', 'active']);
		expect(refusalOf(await http.post(path(), sent))).toEqual(CONFLICT);
		expect((await http.get(path())).data.content.mandates).toHaveLength(4);
	});

	it('are changed', async () => {
		const one = `${path()}/${mandateOf('active').id}`;
		const changed = { max_amount: 2500, end_at: '2027-12-31T00:00:00Z' };
		expect((await http.put(one, changed)).data.content.mandate).toMatchObject(changed);
		expect(refusalOf(await http.put(one, { max_amount: '2500', end_at: 'soon' }))).toEqual(
			wrong('end_at', 'max_amount'),
		);
	});

	it('are paused, resumed and revoked, each only from where it can be', async () => {
		const one = `${path()}/${mandateOf('active').id}`;
		const step = async (name: string) => {
			const response = await http.post(`${one}/${name}`);
			return response.status === 200 ? response.data.content.mandate.status : response.status;
		};
		expect(await step('resume')).toBe(409);
		expect(await step('pause')).toBe('paused');
		expect(await step('pause')).toBe(409);
		const line = await http.get(`${base}/credit-line-balance`);
		expect(line.data.content.active_mandates).toEqual([]);
		expect(await step('resume')).toBe('active');
		expect(await step('revoke')).toBe('revoked');
		expect([await step('resume'), await step('revoke'), await step('pause')]).toEqual([
			409, 409, 409,
		]);
		expect(refusalOf(await http.put(one, { max_amount: 5 }))).toEqual(CONFLICT);
		expect(refusalOf(await http.post(`${path()}/01HRNONE/pause`))).toEqual(NOT_FOUND);
	});

	it('refuse wrong values', async () => {
		const body = { ...sent, bank_ifsc: 'HDFC', gateway_reference_id: undefined };
		expect(refusalOf(await http.post(path(), body))).toEqual(
			wrong('bank_ifsc', 'gateway_reference_id'),
		);
	});

	it('have debits, page by page', async () => {
		const { data } = await http.get(`${base}/mandate-debit-schedules`, { params: { limit: 2 } });
		const { mandate_debit_schedules, pagination } = data.content;
		expect(mandate_debit_schedules).toEqual(customer().debitSchedules.slice(0, 2));
		expect(pagination).toMatchObject({ total_records: 3, next_page: 2, limit: 2 });
	});
});

it('a credit line is for who is eligible', async () => {
	const { data } = await http.get(`${base}/credit-line-balance`);
	expect(data.content).toMatchObject({
		is_eligible: true,
		credit_line_balance: { available_amount: 37_500 },
		active_mandates: [{ status: 'active' }],
	});
	const other = await logIn(sandbox, sandbox.commerceEngine.other);
	const none = await other.http.get(`/customers/${other.customerId}/credit-line-balance`);
	expect(none.data.content).toMatchObject({ is_eligible: false, credit_line_balance: null });
});

it('cards and other ways to pay are listed, as asked', async () => {
	const { cards } = (await http.get(`${base}/cards`)).data.content;
	expect(cards.map(({ card_brand }: { card_brand: string }) => card_brand)).toEqual([
		'VISA',
		'RUPAY',
	]);
	const methodsOf = async (payment_methods?: string) =>
		(await http.get(`${base}/payment-methods`, { params: { payment_methods } })).data.content
			.saved_payment_methods;
	expect(Object.keys(await methodsOf())).toEqual(['upi_collect', 'card', 'wallet']);
	expect((await methodsOf()).card).toEqual(cards);
	expect(Object.keys(await methodsOf('wallet,card'))).toEqual(['wallet', 'card']);
	const unknown = await http.get(`${base}/payment-methods`, {
		params: { payment_methods: 'cash' },
	});
	expect(refusalOf(unknown)).toEqual(wrong('payment_methods'));
});

it('loyalty points come with what made them', async () => {
	const { loyalty } = (await http.get(`${base}/loyalty`)).data.content;
	expect(loyalty).toMatchObject({
		points_earned: 1500,
		points_redeemed: 300,
		points_balance: 1200,
	});
	const pointsOf = async (params: object) => {
		const { data } = await http.get(`${base}/loyalty-points-activity`, { params });
		expect(Object.keys(data.content)).toEqual(['loyalty_points_activity']);
		return data.content.loyalty_points_activity.map(
			({ loyalty_point }: { loyalty_point: number }) => loyalty_point,
		);
	};
	expect(await pointsOf({})).toEqual([300, 500, 1000]);
	expect(await pointsOf({ limit: 2, page: 2 })).toEqual([1000]);
	expect(await pointsOf({ sort_by: '{"loyalty_point":"desc"}' })).toEqual([1000, 500, 300]);
});

it('a review moves a product from what waits for one to the reviews', async () => {
	const read = async () => (await http.get(`${base}/reviews`)).data.content;
	const before = await read();
	const [ready] = before.ready_for_review;
	expect(ready).toMatchObject({ order_number: expect.any(String), sku: expect.any(String) });
	const form = new FormData();
	form.append('user_id', sandbox.commerceEngine.user.id);
	form.append('order_number', ready.order_number);
	form.append('rating', '5');
	const posted = await http.post(`/catalog/products/${ready.product_id}/reviews`, form);
	expect(posted.status).toBe(200);
	const after = await read();
	expect(after.reviews).toHaveLength(before.reviews.length + 1);
	expect(
		after.ready_for_review.some(
			({ product_id }: { product_id: string }) => product_id === ready.product_id,
		),
	).toBe(false);
});

it('authorized sellers are listed', async () => {
	const { data } = await http.get(`${base}/authorized-sellers`, { params: { limit: 1 } });
	expect(data.content).toMatchObject({
		authorized_sellers: [{ name: 'Jaipur Blue Pottery' }],
		pagination: { total_records: 2, next_page: 2 },
	});
});
