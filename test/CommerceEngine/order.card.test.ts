import type { IDataObject } from 'n8n-workflow';
import { everythingIn } from '../support/engine';
import { readyCart } from './carts';
import { CARD, wayOf } from './paymentWays';
import { byId, callsOf, operationOf, saidBy, useShop } from './support';

const used = useShop({ orders: 4, products: 20, customers: 3 });
const run = operationOf(used, 'order.create');

const SECRET = { cardNumber: CARD.number, cardToken: CARD.token, cardSecurityCode: CARD.code };

/** A run whose error must hold nothing of the card: all of it comes from the item before. */
async function secretly(name: string, card: IDataObject = {}, before?: () => void) {
	const cart = await readyCart(used);
	before?.();
	const parts = Object.fromEntries(
		Object.keys(SECRET).map((part) => [part, `={{ $json.${part} }}`]),
	);
	const result = await run(
		{ ...wayOf(used, name).given, ...parts, cart: byId(cart) },
		{ input: [{ json: { ...SECRET, ...card } }] },
	);
	const seen = everythingIn([result.error, result.items]);
	for (const part of Object.values(CARD)) expect(seen).not.toContain(part);
	return saidBy(result);
}

test.each<[string, IDataObject, string]>([
	['newCard', { cardNumber: [CARD.number] }, 'Card Number must be a text, but is ***'],
	['newCard', { cardNumber: { number: CARD.number } }, 'Card Number must be a text, but is ***'],
	[
		'newCard',
		{ cardNumber: 41112222333344440000 },
		'Card Number is too long for a number, and has lost its last digits: ***',
	],
	['newCard', { cardSecurityCode: [CARD.code] }, 'Card Security Code must be a text, but is ***'],
	['savedCard', { cardToken: [CARD.token] }, 'Card Token must be a text, but is ***'],
])('%s: %j is refused, and not shown', async (name, card, message) => {
	expect(await secretly(name, card)).toMatch(`${message} [item 0] | `);
	expect(callsOf(used.sandbox)).toEqual([]);
});

test.each([400, 422, 500])('is not shown where the service repeats it (%i)', async (status) => {
	const said = await secretly('newCard', {}, () =>
		used.sandbox.addFaults({
			status,
			body: {
				success: false,
				message: `card_number ${CARD.number} is not valid`,
				error: { fields: { card_security_code: `${CARD.code} does not belong to it` } },
			},
		}),
	);
	expect(said).toContain(
		'card_number *** is not valid; card_security_code: *** does not belong to it',
	);
});

test('a token is not shown where the service repeats it', async () => {
	const said = await secretly('savedCard', {}, () =>
		used.sandbox.addFaults({
			status: 404,
			body: { success: false, message: `No card ${CARD.token}` },
		}),
	);
	expect(said).toContain('No card *** [item 0]');
});

test('the number goes out as it is, also as a number', async () => {
	const cart = await readyCart(used);
	const { error } = await run(
		{ ...wayOf(used, 'newCard').given, cart: byId(cart), cardNumber: '={{ $json.card }}' },
		{ input: [{ json: { card: Number(CARD.number) } }] },
	);
	expect(error).toBeUndefined();
	expect(callsOf(used.sandbox)).toMatchObject([
		{ body: { payment_method: { card_number: CARD.number } } },
	]);
});
