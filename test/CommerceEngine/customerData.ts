import type { INodeParameters } from 'n8n-workflow';
import { editorOf } from './editor';
import {
	callsOf,
	jsonOf,
	pairsOf,
	runOperation,
	saidBy,
	signIn,
	useShop,
	wholeOf,
} from './support';

/** What tests of a kind of records that customers have begin with: they are at `below` in the API. */
export function useRecords(resource: string, below: string) {
	const used = useShop({ orders: 0, products: 5, customers: 2 });
	const shop = () => used.sandbox.commerceEngine;
	const own = () => shop().user.customerId;
	return {
		used,
		shop,
		/** The ID of the customer of the session, and what he has. */
		own,
		customer: () => shop().customer(own())!,
		path: () => `/customers/${own()}/${below}`,
		run: wholeOf(used, resource),
		...editorOf(used),
	};
}

/** An operation with what belongs to a customer. */
export interface CustomerOperation {
	used: ReturnType<typeof useShop>;
	/** Such as "customerAddress.get". */
	name: string;
	method: string;
	/** What its path has behind the ID of the customer. */
	path: () => string;
	/** Parameters with which it goes through. */
	parameters?: () => INodeParameters;
}

const ANONYMOUS =
	'An anonymous visitor is no customer, and has no customer data [item 0] | Sign in with email or phone and password in the credential, or with the tokens of a customer.';

/** Adds the tests of whose data an operation works with. */
export function worksForItsCustomer(operation: CustomerOperation): void {
	const { used, name, method, path, parameters = () => ({}) } = operation;
	const shop = () => used.sandbox.commerceEngine;
	const run = async (customerId?: string) =>
		await runOperation(used.sandbox, name, {
			...parameters(),
			...(customerId !== undefined && { customerId }),
		});

	test.each([
		['left out', () => undefined],
		['empty', () => ' '],
		['not found by an expression', () => '={{ $json.none }}'],
		['given', () => shop().user.customerId],
	])('works for the customer of the session where the ID is %s', async (_, id) => {
		const { error } = await run(id());
		expect(error).toBeUndefined();
		const calls = callsOf(used.sandbox).filter((call) => call.method === method);
		expect(calls).toMatchObject([
			{ method, path: `/customers/${shop().user.customerId}${path()}` },
		]);
	});

	test('says that it can do nothing for somebody else, and does nothing', async () => {
		const { other } = shop();
		const before = shop().customer(other.customerId);
		const result = await run(other.customerId);
		expect(saidBy(result)).toBe(
			'Commerce Engine does not allow this with these credentials: This customer is not yours [item 0] | A session works for its own user alone, and an anonymous visitor has no orders and no customer data: sign in with email or phone and password in the credential. If it does that already, check the IDs in the node.',
		);
		expect(shop().customer(other.customerId)).toEqual(before);
		expect(callsOf(used.sandbox)).toHaveLength(1);
	});

	test('says before any call that an anonymous visitor is no customer', async () => {
		const given = parameters();
		await signIn(used.sandbox, 'visitor');
		expect(saidBy(await runOperation(used.sandbox, name, given))).toBe(ANONYMOUS);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('says what the service says to a visitor who names a customer', async () => {
		const given = parameters();
		await signIn(used.sandbox, 'visitor');
		const customerId = shop().user.customerId;
		expect(saidBy(await runOperation(used.sandbox, name, { ...given, customerId }))).toMatch(
			/An anonymous session cannot do this; log in first \[item 0\] \| .*sign in with email/,
		);
	});
}

/** Adds the tests of the record that an operation is for; `field` is its locator. */
export function needsItsRecord(
	{ used, name, path, method, parameters = () => ({}) }: CustomerOperation,
	{ field, label, called }: { field: string; label: string; called: string },
): void {
	test.each(['', ' ', '..', 'a/b', null, ['a']])('makes no call for the ID %j', async (id) => {
		const given = {
			...parameters(),
			[field]: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
		};
		const { error } = await runOperation(used.sandbox, name, given, { input: [{ json: { id } }] });
		expect(error?.message).toMatch(new RegExp(`^(${label} |".*" is not an ID)`));
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('works with the good ones among others when the node is set to go on', async () => {
		const good = parameters();
		const { value } = good[field] as { value: string };
		const { items } = await runOperation(
			used.sandbox,
			name,
			{ ...good, [field]: { __rl: true, mode: 'id', value: '={{ $json.id }}' } },
			{
				input: [{ json: { id: 'nobody' } }, { json: {} }, { json: { id: value } }],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items).slice(0, 2)).toMatchObject([
			{
				error: `Commerce Engine does not know what was asked for: ${called} not found [item 0]`,
				details: { advice: expect.stringMatching(/^Check the ID/) as string },
			},
			{ error: `${label} is empty [item 1]` },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(items[2]?.json).not.toHaveProperty('error');
		const customer = `/customers/${used.sandbox.commerceEngine.user.customerId}`;
		expect(callsOf(used.sandbox).at(-1)).toMatchObject({ method, path: customer + path() });
	});
}
