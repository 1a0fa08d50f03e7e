import type { IDataObject } from 'n8n-workflow';
import { everythingIn } from '../../fixtures/engine/engine';
import { readyCart } from './carts';
import { CARD, wayOf } from './paymentWays';
import { byId, callsOf, operationOf, saidBy, useShop } from './support';

const used = useShop({ orders: 4, products: 20, customers: 3 });
const run = operationOf(used, 'order.create');

const SECRET = {
	cardNumber: CARD.number,
	cardToken: CARD.token,
	cardSecurityCode: CARD.code,
	cardExpiryMonth: '09',
	cardExpiryYear: '2031',
};

/** A way to pay of which all that belongs to the card comes from the item before. */
const fromItem = (name: string) => ({
	...wayOf(used, name).given,
	...Object.fromEntries(Object.keys(SECRET).map((part) => [part, `={{ $json.${part} }}`])),
});

/** A run whose error must hold nothing of the card. */
async function secretly(name: string, card: IDataObject = {}, before?: () => void) {
	const cart = await readyCart(used);
	before?.();
	const result = await run(
		{ ...fromItem(name), cart: byId(cart) },
		{ input: [{ json: { ...SECRET, ...card } }] },
	);
	const seen = everythingIn([result.error, result.items]);
	for (const part of Object.values(CARD)) expect(seen).not.toContain(part);
	return saidBy(result);
}

const AS_TEXT = 'must be a text, but is ***';
const NUMBER = 'Card Number must be the 12 to 19 digits of a card';
const CODE = 'Card Security Code must be three or four digits, given as a text';
const MONTH = 'Card Expiry Month must be a month from 01 to 12';
const YEAR = 'Card Expiry Year must be a year such as 2028';

test.each<[string, IDataObject, string]>([
	['newCard', { cardNumber: [CARD.number] }, `Card Number ${AS_TEXT}`],
	['newCard', { cardNumber: { number: CARD.number } }, `Card Number ${AS_TEXT}`],
	[
		'newCard',
		{ cardNumber: 41112222333344440000 },
		'Card Number is too long for a number, and has lost its last digits: ***',
	],
	['newCard', { cardNumber: CARD.number.slice(5) }, NUMBER],
	['newCard', { cardNumber: `${CARD.number}0000` }, NUMBER],
	['newCard', { cardNumber: `card ${CARD.number}` }, NUMBER],
	['newCard', { cardNumber: CARD.number.replace('1', 'l') }, NUMBER],
	['newCard', { cardSecurityCode: [CARD.code] }, `Card Security Code ${AS_TEXT}`],
	['newCard', { cardSecurityCode: `${CARD.code}0` }, CODE],
	['newCard', { cardSecurityCode: `CVV ${CARD.code}` }, CODE],
	['newCard', { cardSecurityCode: 12 }, CODE],
	['savedCard', { cardSecurityCode: '12' }, CODE],
	['newCard', { cardExpiryMonth: { number: CARD.number } }, `Card Expiry Month ${AS_TEXT}`],
	['newCard', { cardExpiryMonth: CARD.number }, MONTH],
	['newCard', { cardExpiryMonth: 13 }, MONTH],
	['newCard', { cardExpiryMonth: '0' }, MONTH],
	['newCard', { cardExpiryMonth: '009' }, MONTH],
	['newCard', { cardExpiryMonth: 'Sep' }, MONTH],
	['newCard', { cardExpiryYear: { number: CARD.number } }, `Card Expiry Year ${AS_TEXT}`],
	['newCard', { cardExpiryYear: CARD.number }, YEAR],
	['newCard', { cardExpiryYear: '1931' }, YEAR],
	['newCard', { cardExpiryYear: '031' }, YEAR],
	['savedCard', { cardToken: [CARD.token] }, `Card Token ${AS_TEXT}`],
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

test('a code of three digits is not shown either, where it stands by itself', async () => {
	const message = 'code 123 is not that of card 91234, see "123" (123)';
	const said = await secretly('newCard', { cardSecurityCode: '123' }, () =>
		used.sandbox.addFaults({ status: 422, body: { success: false, message } }),
	);
	expect(said).toContain('code *** is not that of card 91234, see "***" (***) [item 0]');
});

test.each<[IDataObject, IDataObject]>([
	[{ cardNumber: Number(CARD.number) }, { card_number: CARD.number }],
	[{ cardNumber: ' 4111 2222-3333 4444 ' }, { card_number: CARD.number }],
	[{ cardNumber: '411122223333' }, { card_number: '411122223333' }],
	[{ cardNumber: '4111222233334444555' }, { card_number: '4111222233334444555' }],
	[{ cardExpiryMonth: 9 }, { card_exp_month: '09' }],
	[{ cardExpiryMonth: ' 1 ' }, { card_exp_month: '01' }],
	[{ cardExpiryMonth: '12' }, { card_exp_month: '12' }],
	[{ cardExpiryYear: 2031 }, { card_exp_year: '2031' }],
	[{ cardExpiryYear: '31' }, { card_exp_year: '31' }],
	[{ cardSecurityCode: ' 012 ' }, { card_security_code: '012' }],
	[{ cardSecurityCode: 123 }, { card_security_code: '123' }],
])('%j goes out as %j', async (given, sent) => {
	const cart = await readyCart(used);
	await run(
		{ ...fromItem('newCard'), cart: byId(cart) },
		{ input: [{ json: { ...SECRET, ...given } }] },
	);
	expect(callsOf(used.sandbox)).toMatchObject([{ body: { payment_method: sent } }]);
});

describe.each([
	[
		'Additional Fields (JSON)',
		'bankTransfer',
		(it: string) => ({ options: { additionalFieldsJson: it } }),
	],
	['Gateway Parameters (JSON)', 'legacy', (it: string) => ({ gatewayParameters: it })],
])('a card in %s', (displayName, paymentMethod, written) => {
	const said = async (json: IDataObject, expression: string) => {
		const given = {
			...written(expression),
			...{ paymentMethod, successUrl: 'A', failureUrl: 'B', cart: byId('C') },
		};
		const result = await run(given, { input: [{ json }] });
		const seen = everythingIn([result.error, result.items]);
		for (const part of Object.values(CARD)) expect(seen).not.toContain(part);
		return saidBy(result);
	};

	test.each([
		[`{"card_number": "${CARD.number}"`, 'is not valid JSON: something else'],
		[`["${CARD.number}"]`, 'must be a JSON object, but is something else'],
	])('is not shown where the JSON is broken (%s)', async (json, message) => {
		expect(await said({ json }, '={{ $json.json }}')).toContain(
			`${displayName} ${message} [item 0]`,
		);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('is not shown where the service repeats it', async () => {
		const { number, token, code } = CARD;
		const message = `${number}, ${token}, ${code} or 123`;
		used.sandbox.addFaults({ status: 422, body: { success: false, message } });
		const json = { card: { number: Number(number), more: [token, { code, other: 123 }] } };
		expect(await said(json, '={{ $json }}')).toContain('***, ***, *** or *** [item 0]');
	});
});
