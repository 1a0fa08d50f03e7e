import type { INodeParameters } from 'n8n-workflow';
import { needsItsRecord, useRecords, worksForItsCustomer } from './customerData';
import { additionalJson, byId, callsOf, jsonOf, pairsOf, saidBy } from './support';

const { used, own, customer, path, run, listed } = useRecords('mandate', 'mandates');
const mandates = () => customer().mandates;
const mandateIn = (status: string) => mandates().find((one) => one.status === status)!;

/** The mandate in this state at the beginning of a test, which may change it. */
let ids: Record<string, string> = {};
beforeEach(() => {
	ids = Object.fromEntries(mandates().map(({ id, status }) => [status, id]));
});
const LOCATOR = { field: 'mandate', label: 'Mandate', called: 'Mandate' };
const ofMandate = (
	status: string,
	method: string,
	{ below = '', ...more }: INodeParameters & { below?: string } = {},
) => ({
	used,
	method,
	path: () => `/mandates/${ids[status]}${below}`,
	parameters: () => ({ mandate: byId(ids[status] ?? ''), ...more }),
});

const NEW = {
	paymentMethodType: 'NACH',
	paymentMethod: 'ENACH_HDFC',
	serviceProviderSlug: 'juspay',
	gatewayReferenceId: 'RAZORPAY',
	ifscCode: 'HDFC0000053',
	accountNumber: '001234567890',
	accountName: 'Asha Rao',
};
const NEW_BODY = {
	payment_method_type: 'NACH',
	payment_method: 'ENACH_HDFC',
	service_provider_slug: 'juspay',
	gateway_reference_id: 'RAZORPAY',
	bank_ifsc: 'HDFC0000053',
	bank_account_number: '001234567890',
	bank_beneficiary_name: 'Asha Rao',
};

describe('Get Many', () => {
	worksForItsCustomer({ used, name: 'mandate.getAll', method: 'GET', path: () => '/mandates' });

	test('gives the mandates as they are', async () => {
		const { items, error } = await run('getAll', { returnAll: true });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: path() }]);
		expect(jsonOf(items)).toEqual(mandates());
		expect(items).toHaveLength(3);
	});
});

describe('Get', () => {
	const operation = { ...ofMandate('active', 'GET'), name: 'mandate.get' };
	worksForItsCustomer(operation);
	needsItsRecord(operation, LOCATOR);

	test('gives a mandate as it is', async () => {
		const { items } = await run('get', { mandate: byId(ids.pending!) });
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: `${path()}/${ids.pending}` }]);
		expect(jsonOf(items)).toEqual([mandateIn('pending')]);
	});

	test.each([
		[true, 'active'],
		[false, 'pending'],
	])('asks the provider first if wanted (%s)', async (sync, status) => {
		const { items } = await run('get', { mandate: byId(ids.pending!), options: { sync } });
		expect(callsOf(used.sandbox)[0]?.query).toEqual({ sync: String(sync) });
		expect(jsonOf(items)).toMatchObject([{ id: ids.pending, status }]);
	});
});

describe('Create', () => {
	worksForItsCustomer({
		used,
		name: 'mandate.create',
		method: 'POST',
		path: () => '/mandates',
		parameters: () => NEW,
	});

	test('sets up a mandate', async () => {
		const { items, error } = await run('create', NEW);
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'POST', path: path(), body: NEW_BODY }]);
		expect(mandates()[3]).toMatchObject({ ...NEW_BODY, status: 'pending' });
		expect(jsonOf(items)).toEqual([mandates()[3]]);
	});

	test('puts the JSON on top', async () => {
		await run('create', { ...NEW, options: additionalJson({ gateway_reference_id: 'PAYU' }) });
		expect(callsOf(used.sandbox)[0]?.body).toEqual({ ...NEW_BODY, gateway_reference_id: 'PAYU' });
	});

	test('refuses two items for one bank account, and sets up none of them', async () => {
		const result = await run('create', NEW, { input: [{ json: {} }, { json: {} }] });
		expect(saidBy(result)).toContain('The mandate for bank account 001234567890');
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('takes no number of an account that has come without its zeros', async () => {
		const result = await run('create', { ...NEW, accountNumber: '={{ 1234567890 }}' });
		expect(saidBy(result)).toBe(
			'Account Number came as a number, which has no zeros in front [item 0] | Give it as a text: in a spreadsheet or JSON, write it as text where it comes from.',
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('sets up the good ones among others when the node is set to go on', async () => {
		const { items } = await run(
			'create',
			{
				...NEW,
				accountNumber: '={{ $json.account }}',
				gatewayReferenceId: '={{ $json.gateway }}',
			},
			{
				input: [
					{ json: { account: '12', gateway: 'A' } },
					{ json: { gateway: 'B' } },
					{ json: { account: '001234567891', gateway: 'C' } },
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{
				error:
					'Commerce Engine refused the values: Validation failed: bank_account_number must be 9 to 18 digits [item 0]',
			},
			{ error: 'Account Number is empty [item 1]' },
			{ bank_account_number: '001234567891', status: 'pending' },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(mandates()).toHaveLength(4);
	});

	test('is not sent again when no response came', async () => {
		used.sandbox.addFaults({ method: 'POST', resetAfter: true });
		expect(saidBy(await run('create', NEW))).toContain('It may have been carried out all the same');
		expect(mandates()).toHaveLength(4);
	});

	test('does not take a response that says nothing for a mandate', async () => {
		used.sandbox.addFaults({ method: 'POST', status: 200, body: { content: {} } });
		expect((await run('create', NEW)).error?.message).toContain(
			"Commerce Engine accepted the request, but its response doesn't include the mandate. It may have been carried out",
		);
	});
});

describe('Update', () => {
	const more = { updateFields: { maxAmount: 2500.5 } };
	const operation = { ...ofMandate('active', 'PUT', more), name: 'mandate.update' };
	worksForItsCustomer(operation);
	needsItsRecord(operation, LOCATOR);

	const update = async (updateFields: INodeParameters, given: INodeParameters = {}) =>
		await run('update', { mandate: byId(ids.active!), updateFields, ...given });

	test('changes what is given, and nothing else', async () => {
		const before = mandateIn('active');
		const { items, error } = await update({ maxAmount: 2500.5 });
		expect(error).toBeUndefined();
		const body = { max_amount: 2500.5 };
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'PUT', path: `${path()}/${ids.active}`, body },
		]);
		const modified_at = expect.any(String) as string;
		expect(mandateIn('active')).toEqual({ ...before, ...body, modified_at });
		expect(jsonOf(items)).toEqual([mandateIn('active')]);
	});

	test('reads the end in the time zone of the workflow', async () => {
		const given = { mandate: byId(ids.active!), updateFields: { endAt: '2027-04-01T00:00:00' } };
		await run('update', given, { timezone: 'Asia/Kolkata' });
		expect(callsOf(used.sandbox)[0]?.body).toEqual({ end_at: '2027-03-31T18:30:00.000Z' });
	});

	test('takes JSON on top', async () => {
		await update({ maxAmount: 5 }, { options: additionalJson({ max_amount: 7 }) });
		expect(callsOf(used.sandbox)[0]?.body).toEqual({ max_amount: 7 });
	});

	test.each([
		[{}, 'There is nothing to change'],
		[{ maxAmount: '={{ $json.none }}', endAt: '={{ $json.none }}' }, 'There is nothing to change'],
		[{ maxAmount: -1 }, 'Max Amount must be a number, at least 0, but is -1'],
		[{ maxAmount: '={{ "1.500" }}' }, 'Max Amount has more than 2 decimals: 1.500'],
		[{ endAt: '01.04.2027' }, 'End At is not a date: 01.04.2027'],
	])('makes no call with %j', async (fields: INodeParameters, message) => {
		expect((await update(fields)).error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('is sent again when no response came: it says the same', async () => {
		used.sandbox.addFaults({ method: 'PUT', times: 1, resetAfter: true });
		expect((await update({ maxAmount: 5 })).error).toBeUndefined();
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});
});

describe.each([
	['pause', 'active', 'paused', 'The mandate is paused: it cannot be paused from there'],
	['resume', 'paused', 'active', 'The mandate is active: it cannot be active from there'],
	['revoke', 'active', 'revoked', 'The mandate is revoked: it cannot be revoked from there'],
])('%s', (step, from, to, refused) => {
	const operation = {
		...ofMandate(from, 'POST', { below: `/${step}` }),
		name: `mandate.${step}`,
	};
	worksForItsCustomer(operation);
	needsItsRecord(operation, LOCATOR);

	const id = () => ids[from]!;
	const status = () => mandates().find((one) => one.id === id())?.status;

	test(`makes a mandate that is ${from} ${to}, and no other`, async () => {
		const others = mandates().filter((one) => one.id !== id());
		const { items } = await run(step, { mandate: byId(id()) });
		expect(callsOf(used.sandbox)).toEqual([{ method: 'POST', path: `${path()}/${id()}/${step}` }]);
		expect(status()).toBe(to);
		expect(jsonOf(items)).toEqual([mandates().find((one) => one.id === id())]);
		expect(mandates().filter((one) => one.id !== id())).toEqual(others);
	});

	test('says so when it is that already', async () => {
		await run(step, { mandate: byId(id()) });
		expect(saidBy(await run(step, { mandate: byId(id()) }))).toContain(
			`Commerce Engine refused it because of the present state of the record: ${refused} [item 0]`,
		);
	});

	test('is not sent again when no response came', async () => {
		used.sandbox.addFaults({ method: 'POST', resetAfter: true });
		expect(saidBy(await run(step, { mandate: byId(id()) }))).toContain(
			'It may have been carried out all the same',
		);
		expect(callsOf(used.sandbox)).toHaveLength(1);
	});
});

describe('Get Many Debit Schedules', () => {
	const at = () => `/customers/${own()}/mandate-debit-schedules`;
	worksForItsCustomer({
		used,
		name: 'mandate.getAllDebitSchedules',
		method: 'GET',
		path: () => '/mandate-debit-schedules',
	});

	test('gives them as they are', async () => {
		const { items } = await run('getAllDebitSchedules', { returnAll: true });
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: at(), query: { page: '1', limit: '100' } },
		]);
		expect(jsonOf(items)).toEqual(customer().debitSchedules);
		expect(items).toHaveLength(3);
	});

	test('reads to the end', async () => {
		const pagination = { total_records: 120, total_pages: 2, limit: 100 };
		const rows = Array.from({ length: 120 }, (_, nth) => ({ id: `D${nth}` }));
		[rows.slice(0, 100), rows.slice(100)].forEach((mandate_debit_schedules, nth) => {
			const content = { mandate_debit_schedules, pagination };
			used.sandbox.addFaults({
				path: at(),
				page: nth + 1,
				status: 200,
				body: { success: true, content },
			});
		});
		const { items } = await run('getAllDebitSchedules', { returnAll: true });
		expect(jsonOf(items)).toEqual(rows);
	});
});

test('the list to pick from tells the mandates apart', async () => {
	const results = await listed('searchMandates');
	expect(callsOf(used.sandbox)).toMatchObject([{ method: 'GET', path: path() }]);
	expect(results).toContainEqual({
		name: 'NACH, ENACH_HDFC, paused, 100000',
		value: ids.paused,
	});
	expect(results).toHaveLength(3);
});
