import type { INodeParameters } from 'n8n-workflow';
import { goesOutOnce, NO_IDS } from './carts';
import { foreignOrder, orderIn, orderWith, SIMPLE_ORDER } from './orders';
import { byId, callsOf, jsonOf, operationOf, saidBy, useShop } from './support';

const used = useShop({ orders: 60, products: 20, customers: 3 });
const run = operationOf(used, 'order.cancel', { cancellationReason: 'Ordered by mistake' });
const shop = () => used.sandbox.commerceEngine;

/** The first bank account of this kind. */
function account(type: string): string {
	const { bankAccounts = [] } = shop().customer(shop().user.customerId) ?? {};
	return bankAccounts.find(({ account_type: one }) => one === type)?.id ?? '';
}

test('cancels an order, and the money goes back where it came from', async () => {
	const number = orderIn(used, 'confirmed');
	const paid = shop().order(number)?.order.to_be_paid;
	const { items, error } = await run({ order: byId(number) });
	expect(error).toBeUndefined();
	expect(callsOf(used.sandbox)).toEqual([
		{
			method: 'POST',
			path: `/orders/${number}/cancel`,
			body: {
				cancellation_reason: 'Ordered by mistake',
				refund_mode: 'original-payment-mode',
			},
		},
	]);
	expect(jsonOf(items)).toMatchObject([
		{ order_number: number, status: 'cancelled', is_cancellation_allowed: false },
	]);
	expect(Object.keys(jsonOf(items)[0] ?? {})).toEqual(SIMPLE_ORDER);
	expect(shop().order(number)).toMatchObject({
		order: { status: 'cancelled', cancellation_reason: 'Ordered by mistake' },
		refunds: [{ refund_amount: paid, payment_mode: 'original-payment-mode' }],
	});
});

test('sends the money to a bank account, with what the customer says besides', async () => {
	const number = orderIn(used, 'awaiting_shipment');
	const { items, error } = await run({
		order: byId(number),
		refundMode: 'bank-transfer',
		bankAccount: byId(account('outbound')),
		feedback: 'Too slow\nSorry',
		simplify: false,
	});
	expect(error).toBeUndefined();
	expect(callsOf(used.sandbox).map(({ body }) => body)).toEqual([
		{
			cancellation_reason: 'Ordered by mistake',
			refund_mode: 'bank-transfer',
			bank_account_id: account('outbound'),
			feedback: 'Too slow\nSorry',
		},
	]);
	expect(jsonOf(items)).toMatchObject([{ feedback: 'Too slow\nSorry', has_refund: true }]);
	expect(shop().order(number)?.refunds).toMatchObject([
		{ payment_mode: 'bank-transfer', bank_name: 'HDFC Bank' },
	]);
});

test('forgets a bank account that is not shown any more', async () => {
	const number = orderIn(used, 'confirmed');
	await run({ order: byId(number), bankAccount: byId(account('outbound')) });
	expect(callsOf(used.sandbox)[0]?.body).not.toHaveProperty('bank_account_id');
});

test.each<[string, INodeParameters, string]>([
	[
		'a reason that is none',
		{ cancellationReason: '={{ ["A"] }}' },
		'Cancellation Reason must be a text, but is ["A"]',
	],
	[
		'another way',
		{ refundMode: '={{ "cash" }}', bankAccount: byId('A') },
		"Refund Mode can't be cash",
	],
	[
		'no way',
		{ refundMode: '={{ $json.none }}', bankAccount: byId('A') },
		"Refund Mode can't be empty",
	],
])('sends nothing with %s', async (_, given, message) => {
	const { error } = await run({ order: byId(orderIn(used, 'confirmed')), ...given });
	expect(error?.message).toBe(`${message} [item 0]`);
	expect(callsOf(used.sandbox)).toEqual([]);
});

test('a transfer needs an account to go to', async () => {
	const given = { order: byId(orderIn(used, 'confirmed')), refundMode: 'bank-transfer' };
	await expect(run(given)).rejects.toThrow('Parameter "Bank Account" is required');
	expect(callsOf(used.sandbox)).toEqual([]);
});

test.each(NO_IDS)('cancels nothing with %j', async (number) => {
	const { error } = await run(
		{ order: byId('={{ $json.number }}') },
		{ input: [{ json: { number: number as string } }] },
	);
	expect(error?.message).toMatch(/^(Order |".*" is not an ID)/);
	expect(callsOf(used.sandbox)).toEqual([]);
});

test('says why an order can not be cancelled, and cancels the good ones among others', async () => {
	const good = orderIn(used, 'confirmed');
	const shipped = orderIn(used, 'shipped');
	const foreign = foreignOrder(used);
	const { items } = await run(
		{ order: byId('={{ $json.number }}') },
		{
			input: [shipped, foreign, '', good].map((number) => ({ json: { number } })),
			onError: 'continueRegularOutput',
		},
	);
	expect(jsonOf(items)).toMatchObject([
		{
			error:
				'Commerce Engine refused it because of the present state of the record: An order that is shipped cannot be cancelled [item 0]',
		},
		{
			error:
				'Commerce Engine does not allow this with these credentials: This order is not yours [item 1]',
		},
		{ error: 'Order is empty [item 2]' },
		{ order_number: good, status: 'cancelled' },
	]);
	expect(shop().order(shipped)?.order.status).toBe('shipped');
});

test('refuses an account that money only comes in by', async () => {
	const number = orderIn(used, 'confirmed');
	const result = await run({
		order: byId(number),
		refundMode: 'bank-transfer',
		bankAccount: byId(account('inbound')),
	});
	expect(saidBy(result)).toBe(
		"Commerce Engine refused the values: Validation failed: bank_account_id is not an outbound bank account of yours [item 0] | Correct the values named in the platform's message and run again.",
	);
	expect(shop().order(number)?.order.status).toBe('confirmed');
});

test('the same order in two items is refused before any call', async () => {
	const number = orderIn(used, 'confirmed');
	const result = await run(
		{ order: byId('={{ $json.number }}') },
		{ input: [{ json: { number } }, { json: { number: ` ${number}` } }] },
	);
	expect(saidBy(result)).toMatch(
		`The cancellation of order ${number} is in more than one item [items 0, 1] | Nothing was sent.`,
	);
	expect(callsOf(used.sandbox)).toEqual([]);
});

test('a response that says no more than that it went well is enough', async () => {
	used.sandbox.addFaults({
		status: 200,
		body: { success: true, message: 'Cancelled', content: {} },
	});
	const { items } = await run({ order: byId(orderWith(used, () => true)) });
	expect(jsonOf(items)).toEqual([{ success: true, message: 'Cancelled' }]);
});

goesOutOnce({
	used,
	name: 'order.cancel',
	parameters: () => ({
		order: byId(orderIn(used, 'confirmed')),
		cancellationReason: 'Ordered by mistake',
	}),
});
