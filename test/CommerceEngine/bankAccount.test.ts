import type { INodeParameters } from 'n8n-workflow';
import { needsItsRecord, useRecords, worksForItsCustomer } from './customerData';
import { additionalJson, byId, callsOf, jsonOf, pairsOf, saidBy } from './support';

const { used, customer, path, run, listed } = useRecords('bankAccount', 'bank-accounts');
const accounts = () => customer().bankAccounts;
/** Two outbound ones, of which the second is not verified, and an inbound one. */
const second = () => accounts()[1]!;
const inbound = () => accounts().find((one) => one.account_type === 'inbound')!;

/** The account that a test may delete. */
let id = '';
beforeEach(() => {
	id = second().id;
});
const LOCATOR = { field: 'bankAccount', label: 'Bank Account', called: 'Bank account' };
const ofSecond = (method: string, more: INodeParameters = {}, below = '') => ({
	used,
	method,
	path: () => `/bank-accounts/${id}${below}`,
	parameters: () => ({ bankAccount: byId(id), ...more }),
});

const OUTBOUND_FIELDS = {
	accountName: 'Asha Rao',
	accountNumber: '001234567890',
	ifscCode: 'HDFC0000053',
	bankName: 'HDFC Bank',
};
const OUTBOUND = { accountType: 'outbound', ...OUTBOUND_FIELDS };
const OUTBOUND_BODY = {
	account_type: 'outbound',
	account_name: 'Asha Rao',
	account_number: '001234567890',
	ifsc_code: 'HDFC0000053',
	bank_name: 'HDFC Bank',
};
const AS_NUMBER = 'Account Number came as a number, which has no zeros in front [item 0]';
const INBOUND = { accountType: 'inbound', serviceProviderSlug: 'icici-ecollection' };

describe('Get Many', () => {
	worksForItsCustomer({
		used,
		name: 'bankAccount.getAll',
		method: 'GET',
		path: () => '/bank-accounts',
	});

	test('gives all accounts as they are, and at most as many as wanted', async () => {
		const { items, error } = await run('getAll', { returnAll: true });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: path() }]);
		expect(jsonOf(items)).toEqual(accounts());
		expect(items).toHaveLength(3);
		expect((await run('getAll', { limit: 2 })).items).toHaveLength(2);
	});

	test.each([
		['outbound', 2],
		['inbound', 1],
	])('gives those of one type (%s)', async (accountType, count) => {
		const { items } = await run('getAll', { returnAll: true, filters: { accountType } });
		expect(callsOf(used.sandbox)[0]?.query).toEqual({ account_type: accountType });
		expect(jsonOf(items).map((one) => one.account_type)).toEqual(Array(count).fill(accountType));
	});

	test.each([
		['={{ $json.none }}', 'The filter Account Type is empty'],
		['={{ "savings" }}', "Account Type can't be savings"],
	])('makes no call with a filter of %s', async (accountType, message) => {
		const { error } = await run('getAll', { filters: { accountType } });
		expect(error?.message).toContain(message);
		expect(callsOf(used.sandbox)).toEqual([]);
	});
});

describe('Get', () => {
	const operation = { ...ofSecond('GET'), name: 'bankAccount.get' };
	worksForItsCustomer(operation);
	needsItsRecord(operation, LOCATOR);

	test('gives an account as it is', async () => {
		const { items } = await run('get', { bankAccount: byId(id) });
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: `${path()}/${id}` }]);
		expect(jsonOf(items)).toEqual([second()]);
	});

	test('says so when there is no account in the response', async () => {
		used.sandbox.addFaults({ status: 200, body: { success: true, content: {} } });
		expect(saidBy(await run('get', { bankAccount: byId(id) }))).toMatch(
			/^The response of Commerce Engine has no "bank_account" \[item 0\] \| Check the ID/,
		);
	});
});

describe('Create', () => {
	worksForItsCustomer({
		used,
		name: 'bankAccount.create',
		method: 'POST',
		path: () => '/bank-accounts',
		parameters: () => OUTBOUND,
	});

	test('saves an outbound account', async () => {
		const { items, error } = await run('create', OUTBOUND);
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'POST', path: path(), body: OUTBOUND_BODY }]);
		expect(accounts()).toHaveLength(4);
		expect(accounts()[3]).toMatchObject({ ...OUTBOUND_BODY, is_default: false });
		expect(jsonOf(items)).toEqual([accounts()[3]]);
	});

	test('opens an inbound account', async () => {
		const { items } = await run('create', { ...INBOUND, additionalFields: { isDefault: true } });
		const body = {
			account_type: 'inbound',
			service_provider_slug: 'icici-ecollection',
			is_default: true,
		};
		expect(callsOf(used.sandbox)[0]?.body).toEqual(body);
		expect(accounts()[3]).toMatchObject(body);
		expect(accounts()[2]?.is_default).toBe(false);
		expect(jsonOf(items)).toEqual([accounts()[3]]);
	});

	test('sends nothing of the other type, and each item what its own type has', async () => {
		const { items } = await run(
			'create',
			{ ...OUTBOUND, ...INBOUND, accountType: '={{ $json.type }}' },
			{ input: [{ json: { type: 'outbound' } }, { json: { type: 'inbound' } }] },
		);
		expect(callsOf(used.sandbox).map(({ body }) => body)).toEqual([
			OUTBOUND_BODY,
			{ account_type: 'inbound', service_provider_slug: 'icici-ecollection' },
		]);
		expect(pairsOf(items)).toEqual([0, 1]);
	});

	test('puts the JSON on top', async () => {
		const options = additionalJson({ is_default: true, bank_name: 'Axis Bank' });
		await run('create', { ...OUTBOUND, additionalFields: { isDefault: false }, options });
		const body = { ...OUTBOUND_BODY, is_default: true, bank_name: 'Axis Bank' };
		expect(callsOf(used.sandbox)[0]?.body).toEqual(body);
	});

	test.each([
		[{ accountNumber: '={{ 1234567890 }}' }, AS_NUMBER],
		[{ accountNumber: '={{ 12345678901234567890 }}' }, AS_NUMBER],
		[{ bankName: '={{ ["A"] }}' }, 'Bank Name must be a text'],
		[{ ...INBOUND, accountType: '={{ $json.none }}' }, "Account Type can't be empty"],
	])('sends nothing with %j', async (wrong: INodeParameters, message) => {
		const { error } = await run('create', { ...OUTBOUND, ...wrong });
		expect(error?.message).toContain(message);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('saves the good ones among others when the node is set to go on', async () => {
		const { items } = await run(
			'create',
			{ ...OUTBOUND, accountNumber: '={{ $json.number }}' },
			{
				input: [{ json: { number: '12' } }, { json: {} }, { json: { number: '001234567891' } }],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{
				error:
					'Commerce Engine refused the values: Validation failed: account_number must be 9 to 18 digits [item 0]',
				details: { advice: expect.stringContaining('Correct the values') as string },
			},
			{ error: 'Account Number is empty [item 1]' },
			{ account_number: '001234567891' },
		]);
		expect(accounts()).toHaveLength(4);
	});

	test('refuses two items with one account, and saves the others', async () => {
		const { items } = await run(
			'create',
			{
				...OUTBOUND,
				...INBOUND,
				accountType: '={{ $json.type }}',
				accountNumber: '={{ $json.no }}',
			},
			{
				input: ['001234567891', '001234567892', ' 001234567891 ']
					.map((no) => ({ json: { type: 'outbound', no } }))
					.concat(Array(2).fill({ json: { type: 'inbound', no: '1' } })),
				onError: 'continueRegularOutput',
			},
		);
		const error = 'The bank account 001234567891 is in more than one item';
		expect(jsonOf(items)).toMatchObject([
			{ error: `${error} [item 0]` },
			{ account_number: '001234567892' },
			{ error: `${error} [item 2]` },
			{ account_type: 'inbound' },
			{ account_type: 'inbound' },
		]);
		expect(accounts()).toHaveLength(6);
	});

	test('is not sent again when no response came', async () => {
		used.sandbox.addFaults({ method: 'POST', resetAfter: true });
		expect(saidBy(await run('create', OUTBOUND))).toContain(
			'It may have been carried out all the same',
		);
		expect(accounts()).toHaveLength(4);
	});
});

describe('Update', () => {
	const more = { accountType: 'outbound', updateFields: { bankName: 'Axis Bank' } };
	const operation = { ...ofSecond('PUT', more), name: 'bankAccount.update' };
	worksForItsCustomer(operation);
	needsItsRecord(operation, LOCATOR);

	const update = async (updateFields: INodeParameters, given: INodeParameters = {}) =>
		await run('update', { bankAccount: byId(id), accountType: 'outbound', updateFields, ...given });

	test('changes what is given of an outbound account, and nothing else', async () => {
		const before = second();
		const { items, error } = await update({ bankName: 'Axis Bank', isDefault: true });
		expect(error).toBeUndefined();
		const changes = { bank_name: 'Axis Bank', is_default: true };
		const body = { account_type: 'outbound', ...changes };
		expect(callsOf(used.sandbox)).toEqual([{ method: 'PUT', path: `${path()}/${id}`, body }]);
		const modified_at = expect.any(String) as string;
		expect(second()).toEqual({ ...before, ...changes, modified_at });
		expect(accounts()[0]?.is_default).toBe(false);
		expect(jsonOf(items)).toEqual([second()]);
	});

	test('changes all of an outbound account', async () => {
		await update(OUTBOUND_FIELDS);
		expect(callsOf(used.sandbox)[0]?.body).toEqual(OUTBOUND_BODY);
	});

	test('changes an inbound account, of which no more than the default can be changed', async () => {
		const { error } = await update(
			{ isDefault: false, bankName: 'Axis Bank' },
			{ bankAccount: byId(inbound().id), accountType: '={{ "inbound" }}' },
		);
		expect(error).toBeUndefined();
		const body = { account_type: 'inbound', is_default: false };
		expect(callsOf(used.sandbox)[0]?.body).toEqual(body);
		expect(inbound()).toMatchObject({ is_default: false, bank_name: 'ICICI Bank' });
	});

	test('takes JSON alone', async () => {
		await update({}, { options: additionalJson({ bank_name: 'Axis Bank' }) });
		expect(second().bank_name).toBe('Axis Bank');
	});

	test('says so when the account is of the other type', async () => {
		expect(saidBy(await update({ isDefault: true }, { bankAccount: byId(inbound().id) }))).toMatch(
			/refused the values: Validation failed: account_type must be inbound \[item 0\] \| Correct/,
		);
	});

	test.each([
		[{}, {}],
		[{ bankName: '={{ $json.none }}', isDefault: '={{ $json.none }}' }, {}],
		[{ bankName: 'Axis Bank' }, { accountType: '={{ "inbound" }}' }],
	])('makes no call with %j', async (fields: INodeParameters, given: INodeParameters) => {
		expect((await update(fields, given)).error?.message).toBe(
			'There is nothing to change [item 0]',
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('takes no number that has come without its zeros', async () => {
		expect(saidBy(await update({ accountNumber: '={{ 1234567890 }}' }))).toBe(
			`${AS_NUMBER} | Give it as a text: in a spreadsheet or JSON, write it as text where it comes from.`,
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('needs the type of the account', async () => {
		const given = { bankAccount: byId(id), updateFields: { isDefault: true } };
		await expect(run('update', given)).rejects.toThrow('Parameter "Account Type" is required');
		expect(saidBy(await run('update', { ...given, accountType: '={{ $json.none }}' }))).toBe(
			"Account Type can't be empty [item 0] | Take one of these: outbound, inbound.",
		);
		expect(saidBy(await run('update', { ...given, accountType: '={{ "" }}' }))).toBe(
			"Account Type can't be empty [item 0] | Choose one, or check the expression that gives it.",
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('is sent again when no response came: it says the same', async () => {
		used.sandbox.addFaults({ method: 'PUT', times: 1, resetAfter: true });
		expect((await update({ isDefault: true })).error).toBeUndefined();
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});
});

describe('Verify', () => {
	const found = { result: true };
	const operation = { ...ofSecond('POST', found, '/verify'), name: 'bankAccount.verify' };
	worksForItsCustomer(operation);
	needsItsRecord(operation, LOCATOR);

	test.each([true, false])('says whether the account was checked (%s)', async (isVerified) => {
		const which = isVerified ? 1 : 0;
		const account = () => accounts()[which]!;
		expect(account().is_verified).toBe(!isVerified);
		const bankAccount = byId(account().id);
		const { items } = await run('verify', { bankAccount, result: isVerified });
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: `${path()}/${account().id}/verify`,
				body: { is_verified: isVerified },
			},
		]);
		expect(account().is_verified).toBe(isVerified);
		expect(jsonOf(items)).toEqual([account()]);
	});

	test.each([
		['={{ $json.none }}', "Result can't be empty"],
		['={{ null }}', "Result can't be empty"],
		['={{ "" }}', "Result can't be empty"],
		['={{ "yes" }}', "Result can't be yes"],
	])('says nothing of the account with %s', async (isVerified, message) => {
		const { error } = await run('verify', { bankAccount: byId(id), result: isVerified });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('says nothing of the account unless somebody has chosen', async () => {
		const given = { bankAccount: byId(id) };
		await expect(run('verify', given)).rejects.toThrow('Parameter "Result" is required');
		expect(callsOf(used.sandbox)).toEqual([]);
	});
});

describe('Delete', () => {
	const operation = { ...ofSecond('DELETE'), name: 'bankAccount.delete' };
	worksForItsCustomer(operation);
	needsItsRecord(operation, LOCATOR);

	test('deletes the account, and no other', async () => {
		const others = accounts().filter((one) => one.id !== id);
		const { items } = await run('delete', { bankAccount: byId(id) });
		expect(callsOf(used.sandbox)).toEqual([{ method: 'DELETE', path: `${path()}/${id}` }]);
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(accounts()).toEqual(others);
	});
});

test('the list to pick from tells the accounts apart', async () => {
	const results = await listed('searchBankAccounts');
	expect(callsOf(used.sandbox)).toMatchObject([{ method: 'GET', path: path() }]);
	expect(results).toContainEqual({
		name: `State Bank of India, Rohan Mehta, ${second().account_number}, outbound`,
		value: id,
	});
	expect(results).toHaveLength(3);
});
