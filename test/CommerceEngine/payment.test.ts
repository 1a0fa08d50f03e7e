import type { INodeParameters } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { goesOutOnce, NO_IDS, NOTHING } from './carts';
import { foreignOrder, orderIn, orderWith } from './orders';
import { lastChosen, shownWith, wayOf, WAYS } from './paymentWays';
import { byId, callsOf, jsonOf, nodeType, resourceOf, saidBy, useShop } from './support';

const used = useShop({ orders: 60, products: 20, customers: 3 });
const run = resourceOf(used, 'payment');
const shop = () => used.sandbox.commerceEngine;

/** An order whose payment request is open. */
const open = () => orderWith(used, ({ openRequest }) => openRequest !== null);
/** An order whose payment has just failed: it can be tried again. */
function failed(): string {
	const number = open();
	shop().settlePayment(number, 'failed');
	return number;
}
/** An order that is paid. */
const paid = () => orderIn(used, 'confirmed');

/** What leaves the method to the service. */
const same = { paymentMethod: 'none' };

describe.each<[string, INodeParameters]>([
	['getAll', {}],
	['getStatus', {}],
	['retry', same],
	['cancelRequest', {}],
])('%s', (operation, given) => {
	test.each(NO_IDS)('sends nothing for the order %j', async (number) => {
		const { error } = await run(
			operation,
			{ ...given, order: byId('={{ $json.number }}') },
			{ input: [{ json: { number: number as string } }] },
		);
		expect(error?.message).toMatch(/^(Order |".*" is not an ID)/);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('says that there is no such order, and that it is not that of another', async () => {
		const { items } = await run(
			operation,
			{ ...given, order: byId('={{ $json.number }}') },
			{
				input: [{ json: { number: NOTHING } }, { json: { number: foreignOrder(used) } }],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ error: 'Commerce Engine does not know what was asked for: Order not found [item 0]' },
			{
				error:
					'Commerce Engine does not allow this with these credentials: This order is not yours [item 1]',
			},
		]);
	});
});

test('Get Many gives each payment as an item', async () => {
	const number = paid();
	const { items, error } = await run('getAll', { order: byId(number) });
	expect(error).toBeUndefined();
	expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: `/orders/${number}/payments` }]);
	expect(jsonOf(items)).toEqual(shop().order(number)?.order.payments);
	expect(jsonOf(items)).toMatchObject([{ payment_status: 'success' }]);
});

test('Get Status gives what is paid, and whether it can be tried again', async () => {
	const numbers = [paid(), failed()];
	const { items } = await run(
		'getStatus',
		{ order: byId('={{ $json.number }}') },
		{ input: numbers.map((number) => ({ json: { number } })) },
	);
	expect(
		callsOf(used.sandbox)
			.map(({ path }) => path)
			.sort(),
	).toEqual(numbers.map((number) => `/orders/${number}/payment-status`).sort());
	const due = numbers.map((number) => shop().order(number)?.order.to_be_paid);
	expect(jsonOf(items)).toEqual([
		{ status: 'success', amount_paid: due[0], amount_unpaid: 0, is_retry_available: false },
		{ status: 'failed', amount_paid: 0, amount_unpaid: due[1], is_retry_available: true },
	]);
});

test('Get Status is not fooled by a response without content', async () => {
	used.sandbox.addFaults({ status: 200, body: { success: true, message: 'ok' } });
	expect(saidBy(await run('getStatus', { order: byId(paid()) }))).toMatch(
		/^The response of Commerce Engine has no content \[item 0\] \| /,
	);
});

describe('Retry', () => {
	test.each(WAYS)('%s sends just what belongs to it', async (name) => {
		const number = failed();
		const { items, error } = await run('retry', { ...lastChosen(used, name), order: byId(number) });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'POST',
				path: `/orders/${number}/retry-payment`,
				body: { payment_method: wayOf(used, name).sent },
			},
		]);
		expect(jsonOf(items)).toEqual([{ payment_info: expect.any(Object) as object }]);
		expect(shop().order(number)?.openRequest).toMatchObject({ payment_status: 'pending' });
	});

	test.each([...WAYS, 'none'])('%s shows its own fields alone', (name) => {
		const values = { resource: 'payment', operation: 'retry', paymentMethod: name };
		const shown = nodeType.description.properties
			.filter((property) =>
				NodeHelpers.displayParameter(values, property, null, nodeType.description),
			)
			.map((property) => property.name);
		const own = name === 'none' ? [] : shownWith(name);
		expect(shown).toEqual(['resource', 'operation', 'order', 'paymentMethod', ...own, 'options']);
	});

	test('leaves the method to the service where it is the same, which a body must say', async () => {
		const number = failed();
		const { items, error } = await run('retry', { ...same, order: byId(number) });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'POST', path: `/orders/${number}/retry-payment`, body: {} },
		]);
		expect(jsonOf(items)).toEqual([{ payment_info: expect.any(Object) as object }]);
	});

	test('knows nothing of the former form', async () => {
		const { error } = await run('retry', {
			order: byId(failed()),
			paymentMethod: '={{ "legacy" }}',
			...required,
		});
		expect(error?.message).toBe("Payment Method can't be legacy [item 0]");
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('pays by no method that nobody has chosen', async () => {
		const order = byId(failed());
		await expect(run('retry', { order })).rejects.toThrow('"Payment Method" is required');
		const given = { ...required, order, paymentMethod: '={{ $json.none }}' };
		expect((await run('retry', given)).error?.message).toBe(
			"Payment Method can't be empty [item 0]",
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	/** What n8n wants where an expression gives the method. */
	const required: INodeParameters = {
		returnUrl: 'A',
		cardNumber: 'A',
		cardExpiryMonth: 'A',
		cardExpiryYear: 'A',
		nameOnCard: 'A',
		cardNetwork: 'VISA',
		cardToken: 'A',
		cardSecurityCode: 'A',
		bankCode: 'A',
		upiVpa: 'A',
		mandate: byId('A'),
	};

	test('says that it is paid, and pays the good ones among others', async () => {
		const good = failed();
		const { items } = await run(
			'retry',
			{ ...wayOf(used, 'upiPay').given, order: byId('={{ $json.number }}') },
			{
				input: [paid(), '', good].map((number) => ({ json: { number } })),
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{
				error:
					'Commerce Engine refused it because of the present state of the record: The order is confirmed, its payment success [item 0]',
			},
			{ error: 'Order is empty [item 1]' },
			{ payment_info: { order_id: good } },
		]);
	});

	test('says that a request is open, which can be withdrawn first', async () => {
		const number = failed();
		const given = { ...wayOf(used, 'upiPay').given, order: byId(number) };
		await run('retry', given);
		expect(saidBy(await run('retry', given))).toBe(
			'Commerce Engine refused it because of the present state of the record: The last payment request is still open: cancel it, or wait 15 minutes [item 0] | Look at the record in Commerce Engine: it is not in a state for this, or somebody has done it before.',
		);
		const { items } = await run('cancelRequest', { order: byId(number) });
		expect(jsonOf(items)).toEqual([{ success: true, message: 'Payment request cancelled' }]);
		expect(saidBy(await run('retry', given))).toBe('no error');
	});

	test('the same order in two items is refused before any call', async () => {
		const number = failed();
		const result = await run(
			'retry',
			{ ...same, order: byId('={{ $json.number }}') },
			{ input: [{ json: { number } }, { json: { number: `${number} ` } }] },
		);
		expect(saidBy(result)).toContain(
			`The payment of order ${number} is in more than one item [items 0, 1] | Nothing was sent.`,
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	goesOutOnce({
		used,
		name: 'payment.retry',
		parameters: () => ({ ...wayOf(used, 'bankTransfer').given, order: byId(failed()) }),
	});
});

describe('Cancel Request', () => {
	test('withdraws the request, so that the customer can pay otherwise', async () => {
		const number = open();
		const { items, error } = await run('cancelRequest', { order: byId(number) });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'POST', path: `/orders/${number}/cancel-payment-request` },
		]);
		expect(jsonOf(items)).toEqual([{ success: true, message: 'Payment request cancelled' }]);
		expect(shop().order(number)?.openRequest).toBeNull();
	});

	test('says that there is none', async () => {
		expect(saidBy(await run('cancelRequest', { order: byId(paid()) }))).toContain(
			'No payment request of this order is open [item 0]',
		);
	});

	test('a response that does not say whether it went well is told', async () => {
		used.sandbox.addFaults({ status: 200, body: { content: null } });
		expect(saidBy(await run('cancelRequest', { order: byId(open()) }))).toMatch(
			/^Commerce Engine accepted the request, but its response doesn't include a word on whether it went well\. It may have been carried out all the same \[item 0\]/,
		);
	});

	goesOutOnce({
		used,
		name: 'payment.cancelRequest',
		parameters: () => ({ order: byId(open()) }),
	});
});
