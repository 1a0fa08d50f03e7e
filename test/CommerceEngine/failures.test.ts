import { cartWith, DIYA, KURTA, NOTHING, wareOf } from './carts';
import { byId, callsAtRest, jsonOf, pairsOf, runOperation, saidBy, useShop } from './support';

const used = useShop({ orders: 0, products: 20, customers: 3 });
const shop = () => used.sandbox.commerceEngine;

const VALUES = "Correct the values named in the platform's message and run again.";
const NO_REASON =
	'Check the values and IDs in the node. If they are right, ask Commerce Engine why it refuses this.';
const STATE =
	'Look at the record in Commerce Engine: it is not in a state for this, or somebody has done it before.';
const MISSING =
	'Check the ID: the record may have been deleted. If every call fails so, check the address in the credential.';
const ADDRESS =
	'Check the address in the credential. Try again later. If it goes on, ask the platform about its state.';

/** Runs a read that is responded so, and gives what it said and put out. */
async function responded(status: number, body: unknown, name = 'product.get') {
	used.sandbox.clearFaults();
	used.sandbox.addFaults({ status, body });
	const result = await runOperation(used.sandbox, name, {
		product: byId(DIYA),
		options: { maxWait: 0 },
	});
	expect(result.items).toEqual([]);
	return saidBy(result);
}

describe('success: false', () => {
	test.each(['product.get', 'product.getAll', 'coupon.getAll'])(
		'is a failure under HTTP 200, whatever else the response has: %s',
		async (name) => {
			const content = { product: { id: 'P1' }, products: [], coupons: [] };
			expect(
				await responded(200, { success: false, message: 'Shop is closed', content }, name),
			).toBe(`Commerce Engine refused the request: Shop is closed [item 0] | ${VALUES}`);
		},
	);

	test('is a failure without a word', async () => {
		expect(await responded(200, { success: false })).toBe(
			`Commerce Engine refused the request: no reason given [item 0] | ${NO_REASON}`,
		);
	});

	test.each([
		[404, 'does not know what was asked for', MISSING],
		[409, 'refused it because of the present state of the record', STATE],
		[422, 'refused the values', NO_REASON],
	])('is a failure without a word, under HTTP %i, too', async (status, what, advice) => {
		expect(await responded(status, { success: false })).toBe(
			`Commerce Engine ${what}: no reason given [item 0] | ${advice}`,
		);
	});

	test('is a failure of a write, which is not made again', async () => {
		const { product_id } = await wareOf(used, DIYA);
		used.sandbox.addFaults({ status: 200, body: { success: false, message: 'Not today' } });
		const result = await runOperation(used.sandbox, 'wishlist.addProduct', {
			product: byId(product_id),
		});
		expect(saidBy(result)).toContain('Commerce Engine refused the request: Not today [item 0]');
		expect(result.items).toEqual([]);
		expect(await callsAtRest(used.sandbox)).toBe(1);
	});

	const lamp = { product: { id: 'P1', name: 'Lamp' } };

	test.each([
		{ success: 'false' },
		{ success: 0 },
		{ success: null },
		{ success: '' },
		{ error: 'coupon_expired' },
		{ success: true, error: { code: 'gone' } },
		{ error: ['gone'] },
		{ error: true },
	])('is also said by %j', async (failure) => {
		expect(await responded(200, { ...failure, message: 'Not today', content: lamp })).toBe(
			`Commerce Engine refused the request: Not today [item 0] | ${VALUES}`,
		);
	});

	test.each([{}, { error: null }, { error: '' }, { error: {} }, { error: [] }, { error: false }])(
		'is not said by %j',
		async (good) => {
			used.sandbox.addFaults({ status: 200, body: { ...good, content: lamp } });
			const { items } = await runOperation(used.sandbox, 'product.get', { product: byId(DIYA) });
			expect(jsonOf(items)[0]).toMatchObject({ id: 'P1', name: 'Lamp' });
		},
	);
});

describe('what a refusal says', () => {
	test.each<[string, object, string]>([
		['a message', { message: 'Card is blocked' }, 'Card is blocked'],
		[
			'fields beside a message that names them',
			{
				message: 'Validation failed: phone must be ten digits',
				error: { code: 'validation_failed', fields: { phone: 'must be ten digits' } },
			},
			'Validation failed: phone must be ten digits',
		],
		[
			'fields beside a message that does not',
			{
				message: 'Validation failed',
				error: {
					code: 'validation_failed',
					fields: { phone: 'must be ten digits', pincode: 'is unknown' },
				},
			},
			'Validation failed; phone: must be ten digits; pincode: is unknown',
		],
		[
			'several problems of a field',
			{ message: 'Invalid', errors: { 'items.0.quantity': ['is too small', 'is no number'] } },
			'Invalid; items.0.quantity: is too small; items.0.quantity: is no number',
		],
		[
			'a list of problems, each with its field',
			{
				message: 'Invalid',
				errors: [
					{ field: 'address.pincode', message: 'Has five digits', code: 'too_short' },
					{ field: 'phone', message: 'Is missing' },
				],
			},
			'Invalid; address.pincode: Has five digits; phone: Is missing',
		],
		['an error that is a text', { error: 'Store is suspended' }, 'Store is suspended'],
		[
			'a message inside the error',
			{ error: { code: 'gone', message: 'The offer is over' } },
			'The offer is over',
		],
		['the same twice', { message: 'Out of stock', error: 'Out of stock' }, 'Out of stock'],
	])('is %s', async (_, body, words) => {
		expect(await responded(422, { success: false, ...body })).toBe(
			`Commerce Engine refused the values: ${words} [item 0] | ${VALUES}`,
		);
	});

	test.each([{}, { message: '' }, [], 'No'])('is nothing in %j', async (body) => {
		expect(await responded(422, body)).toBe(
			`Commerce Engine refused the values [item 0] | ${VALUES}`,
		);
	});

	test('is nothing in a code, which says nothing to people', async () => {
		expect(await responded(422, { success: false, error: { code: 'bad_request' } })).toBe(
			`Commerce Engine refused the values: no reason given [item 0] | ${NO_REASON}`,
		);
	});

	test.each([
		[400, `refused the request: Why not [item 0] | ${VALUES}`],
		[404, `does not know what was asked for: Why not [item 0] | ${MISSING}`],
		[409, `refused it because of the present state of the record: Why not [item 0] | ${STATE}`],
		[
			403,
			'does not allow this with these credentials: Why not [item 0] | A session works for its own user alone, and an anonymous visitor has no orders and no customer data: sign in with email or phone and password in the credential. If it does that already, check the IDs in the node.',
		],
	])('goes with the HTTP status %i and what to do', async (status, said) => {
		expect(await responded(status, { success: false, message: 'Why not' })).toBe(
			`Commerce Engine ${said}`,
		);
	});
});

describe('a response that is none', () => {
	test.each([
		['a web page', { html: true }, 'responded with a web page instead of data'],
		['nothing', { empty: true }, 'responded with nothing instead of data'],
		[
			'half a response',
			{ invalidJson: true },
			'responded with something that is not JSON instead of data',
		],
		[
			'a list',
			{ status: 200, body: [{ id: 'P1' }] },
			'responded with something of another kind instead of data',
		],
		[
			'another JSON',
			{ status: 200, body: { ok: 1 } },
			'responded with something of another kind instead of data',
		],
	])('is told for a read: %s', async (_, fault, said) => {
		used.sandbox.addFaults(fault);
		const result = await runOperation(used.sandbox, 'product.getAll');
		expect(saidBy(result)).toBe(`Commerce Engine ${said} [item 0] | ${ADDRESS}`);
		expect(result.items).toEqual([]);
		expect(used.sandbox.requests()).toHaveLength(1);
	});

	test.each([
		['a web page', { html: true }],
		['nothing', { empty: true }],
	])('of a write says that it may have been done: %s', async (_, fault) => {
		const { id } = await cartWith(used, DIYA, 3);
		const parameters = { cart: byId(id), couponCode: 'WELCOME10' };
		await runOperation(used.sandbox, 'coupon.apply', parameters);
		used.sandbox.clearRequests();
		used.sandbox.addFaults(fault);
		const result = await runOperation(used.sandbox, 'coupon.remove', { cart: byId(id) });
		expect(saidBy(result)).toMatch(
			/instead of data\. It may have been carried out all the same \[item 0\] \| It may have been carried out all the same, so it was not sent again\. Look in Commerce Engine/,
		);
		expect(await callsAtRest(used.sandbox)).toBe(1);
	});

	test('is no record, and no empty one: a read without content', async () => {
		expect(await responded(200, { success: true, message: 'OK' })).toBe(
			'The response of Commerce Engine has no "product" [item 0] | Check the ID. If it is right, ask Commerce Engine about this record.',
		);
		expect(await responded(200, {})).toMatch(/^Commerce Engine responded with an empty record/);
	});

	test('is no store: a web page with 404', async () => {
		expect(await responded(404, '<html><h1>No such host</h1></html>')).toBe(
			`Commerce Engine does not know what was asked for [item 0] | ${MISSING}`,
		);
	});
});

test('with refusals under HTTP 200, one bad item among good ones fails alone', async () => {
	const input = [DIYA, NOTHING, KURTA].map((slug) => ({ json: { slug } }));
	const fault = { success: false, message: 'Product not found', error: { code: 'not_found' } };
	used.sandbox.addFaults({ path: `/catalog/products/${NOTHING}`, status: 200, body: fault });
	const { items } = await runOperation(
		used.sandbox,
		'product.get',
		{ product: byId('={{ $json.slug }}') },
		{ input, onError: 'continueRegularOutput' },
	);
	expect(pairsOf(items)).toEqual([0, 1, 2]);
	expect(jsonOf(items).map(({ slug, error }) => slug ?? error)).toEqual([
		DIYA,
		'Commerce Engine refused the request: Product not found [item 1]',
		KURTA,
	]);
});

describe('too many requests', () => {
	const tooMany = (seconds: number) => ({
		status: 429,
		body: { success: false, message: 'Too many requests', error: { code: 'too_many_requests' } },
		headers: { 'retry-after': String(seconds) },
	});

	test('are waited for as long as the service asks', async () => {
		used.sandbox.addFaults({ ...tooMany(1), times: 1 });
		const { items, tookMs } = await runOperation(used.sandbox, 'product.get', {
			product: byId(DIYA),
		});
		expect(items).toHaveLength(1);
		expect(tookMs).toBeGreaterThan(990);
		expect(used.sandbox.requests()).toHaveLength(2);
	});

	test('are waited for by a write, too: nothing of it was done', async () => {
		const { id } = await cartWith(used, DIYA, 3);
		used.sandbox.addFaults({ ...tooMany(1), times: 1 });
		const { error } = await runOperation(used.sandbox, 'coupon.apply', {
			cart: byId(id),
			couponCode: 'WELCOME10',
		});
		expect(error).toBeUndefined();
		expect(shop().cart(id)?.coupon_code).toBe('WELCOME10');
	});

	// The last one: the account has no more calls then.
	test('are not waited for longer than Max Wait: it says when', async () => {
		used.sandbox.addFaults(tooMany(3600));
		const result = await runOperation(used.sandbox, 'product.get', {
			product: byId(DIYA),
			options: { maxWait: 5 },
		});
		expect(saidBy(result)).toMatch(
			/^Commerce Engine takes no more requests before \d+ \w+ \d{4}, [\d:]+ \(America\/New_York\) \[item 0\] \| Run it again after that time/,
		);
		expect(result.items).toEqual([]);
		expect(used.sandbox.requests()).toHaveLength(1);
	});
});
