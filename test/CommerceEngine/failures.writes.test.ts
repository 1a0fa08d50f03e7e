import type { INodeParameters } from 'n8n-workflow';
import { json } from '../support/misbehavingServer';
import { against } from './service';
import { byId } from './support';

const REFUSED: object[] = [
	{ success: 'false', message: 'No such coupon' },
	{ success: null, message: 'No such coupon' },
	{ error: 'x', message: 'No such coupon', content: null },
	{ success: true, error: { code: 'x' }, message: 'No such coupon' },
];
/** What does not say that all went well. */
const UNSAID: object[] = [
	{ message: 'Something went wrong' },
	{ message: 'Something went wrong', content: {} },
	{ content: null },
];
const SAID: object[] = [
	{ success: true },
	{ success: true, message: 'OK', content: {} },
	{ success: true, content: null },
];

const cart = { cart: byId('C1') };
const address = {
	firstName: 'Asha',
	phone: '9820012345',
	email: 'a@example.com',
	addressLine1: '12 MG Road',
	pincode: '560001',
	city: 'Bengaluru',
	state: 'Karnataka',
};
const account = { bankAccount: byId('B1') };

/** Runs a write that is responded so. */
async function responded(body: object, operation: string, parameters: INodeParameters) {
	const { rows, said } = await against(() => json(body), operation, parameters);
	return { rows, said };
}

/** The writes that must be responded with a record, or with what stands in the content. */
const WITH_RECORD: Array<[string, string, INodeParameters]> = [
	['coupon.apply', 'the cart', { ...cart, couponCode: 'WELCOME10' }],
	['coupon.remove', 'the cart', cart],
	['cart.addOrDeleteItem', 'the cart', { ...cart, product: byId('P1'), quantity: 1 }],
	['cart.removeLoyaltyPoints', 'the cart', cart],
	['cart.removeGiftCard', 'the cart', cart],
	['mandate.pause', 'the mandate', { mandate: byId('M1') }],
	['wishlist.removeProduct', 'content', { product: byId('P1') }],
	['user.forgotPassword', 'content', { email: 'a@example.com' }],
];

describe.each(WITH_RECORD)('%s', (operation, what, parameters) => {
	test.each([...UNSAID, ...SAID])('does not take %j for done', async (body) => {
		expect(await responded(body, operation, parameters)).toEqual({
			rows: [],
			said: expect.stringMatching(
				new RegExp(
					`^Commerce Engine accepted the request, but its response doesn't include ${what}\\. It may have been carried out all the same \\[item 0\\]`,
				),
			) as string,
		});
	});
});

/** The writes that the service may respond to with a word on how it went. */
const WITH_WORD: Array<[string, INodeParameters, object]> = [
	['cart.redeemGiftCard', { ...cart, body: '{}' }, { success: true }],
	['customerAddress.create', address, { success: true }],
	['mandate.pause', { mandate: byId('M1') }, { id: 'M1' }],
	['newsletter.subscribe', { email: 'a@example.com' }, { success: true }],
	['user.deactivate', { userId: 'U1' }, { success: true }],
	['user.delete', { userId: 'U1' }, { deleted: true }],
	['cart.delete', cart, { deleted: true }],
	['cart.deleteForUser', {}, { deleted: true }],
	['customerAddress.delete', { address: byId('A1') }, { deleted: true }],
	['bankAccount.delete', account, { deleted: true }],
	['kycDocument.delete', { document: byId('D1') }, { deleted: true }],
	['profileImage.delete', {}, { deleted: true }],
];

describe.each(WITH_WORD)('%s', (operation, parameters, output) => {
	test.each(REFUSED)('is refused by %j', async (body) => {
		expect(await responded(body, operation, parameters)).toEqual({
			rows: [],
			said: expect.stringMatching(
				/^Commerce Engine refused the request: No such coupon \[item 0\]/,
			) as string,
		});
	});

	test.each(UNSAID)('does not take %j for success', async (body) => {
		expect(await responded(body, operation, parameters)).toEqual({
			rows: [],
			said: expect.stringContaining(
				"accepted the request, but its response doesn't include",
			) as string,
		});
	});

	test.each(SAID)('is done by %j', async (body) => {
		const full = {
			...body,
			...(operation === 'mandate.pause' && { content: { mandate: output } }),
		};
		const { rows, said } = await responded(full, operation, parameters);
		expect(said).toBe('no error');
		expect(rows).toMatchObject([output]);
	});
});

test.each([
	['cart.delete', cart, 'no error'],
	['cart.deleteForUser', {}, 'no error'],
	['bankAccount.delete', account, 'accepted the request'],
	['user.delete', { userId: 'U1' }, 'accepted the request'],
])('%s responded with an empty object', async (operation, parameters, said) => {
	const result = await responded({}, operation, parameters as INodeParameters);
	expect(result.said).toContain(said);
	expect(result.rows).toEqual(said === 'no error' ? [{ deleted: true }] : []);
});
