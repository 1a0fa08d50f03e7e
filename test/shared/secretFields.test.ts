import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	additionalFieldsOf,
	defineOperation,
	json,
	shownWhen,
	text,
	toggle,
} from '../../nodes/shared';
import { everythingIn } from '../../fixtures/engine/engine';
import { json as response } from '../support/misbehavingServer';
import { closeAll, runThing } from './testShop';

/** A login with secrets in every place that can hold one. */
const logIn = defineOperation({
	name: 'Log In',
	action: 'Log in',
	description: 'Send secrets',
	fields: [
		text('password', { displayName: 'Password', password: true }),
		json('card', { displayName: 'Card', secret: true }),
		json('note', { displayName: 'Note' }),
		toggle('twice', { displayName: 'Twice' }),
		shownWhen({ twice: [true] }, text('pin', { displayName: 'PIN', password: true })),
		additionalFieldsOf([
			text('token', { displayName: 'Token', password: true }),
			json('keys', { displayName: 'Keys', secret: true }),
			text('nickname', { displayName: 'Nickname' }),
		]),
	],
	options: [text('code', { displayName: 'Code', password: true })],
	request: ({ password, pin, card, note, additionalFields, options }) => ({
		method: 'POST',
		path: '/log-in',
		body: { password, pin, card, note, ...additionalFields, code: options.code },
	}),
});

/** Runs it with what comes from the item before, against a service that says something. */
async function run(parameters: INodeParameters, item: IDataObject, says = '') {
	const script = response({ error: says }, { status: 422 });
	const result = await runThing(logIn, parameters, { input: [{ json: item }], script });
	return { ...result, seen: everythingIn([result.error, result.items]) };
}

afterAll(closeAll);

test.each<[string, INodeParameters]>([
	['a password', { password: '={{ $json.it }}' }],
	['a password that is shown', { twice: true, pin: '={{ $json.it }}' }],
	['a password of a collection', { additionalFields: { token: '={{ $json.it }}' } }],
	['a password of the options', { options: { code: '={{ $json.it }}' } }],
	['a secret name in secret JSON', { card: '={{ { security_code: $json.it } }}' }],
	['all below a secret name', { card: '={{ { all: [{ card: { it: [$json.it] } }] } }}' }],
	['a number in secret JSON', { card: '={{ { cardNumber: Number($json.it) } }}' }],
	['secret JSON of a collection', { additionalFields: { keys: '={{ { pin: $json.it } }}' } }],
])('%s is not shown where the service repeats it', async (_, parameters) => {
	const { said, seen } = await run(parameters, { it: '918273645' }, 'You sent 918273645');
	expect(said).toContain('You sent *** [item 0]');
	expect(seen).not.toContain('918273645');
});

test.each<[string, INodeParameters]>([
	['a text', { additionalFields: { nickname: '={{ $json.it }}' } }],
	['JSON', { note: '={{ { number: $json.it } }}' }],
	['what has another name in secret JSON', { card: '={{ { bank: $json.it, pinned: $json.it } }}' }],
	['a password that is hidden, and not sent', { twice: false, pin: '={{ $json.it }}' }],
])('%s is no secret', async (_, parameters) => {
	const { said } = await run(parameters, { it: '918273645' }, 'You sent 918273645');
	expect(said).toContain('You sent 918273645 [item 0]');
});

test.each([
	['{"number": "918273645"', 'is not valid JSON: something else'],
	['["918273645"]', 'must be a JSON object, but is something else'],
])('secret JSON that is wrong is not shown: %s', async (it, message) => {
	for (const [name, given] of [
		['Card', { card: '={{ $json.it }}' }],
		['Keys', { additionalFields: { keys: '={{ $json.it }}' } }],
	] as const) {
		const { said, seen, requests } = await run(given, { it });
		expect(said).toContain(`${name} ${message} [item 0]`);
		expect(seen).not.toContain('918273645');
		expect(requests).toEqual([]);
	}
});

test.each([
	['a7z', 'code a7z, "a7z": (a7z)', 'code ***, "***": (***)'],
	['123', '1234 is not 0123, and 123', '1234 is not 0123, and ***'],
	// Such a word is in every other sentence.
	['is', 'It is wrong', 'It is wrong'],
	['.*.', 'It is wrong', 'It is wrong'],
])('of the short secret %j is shown what does not stand by itself', async (it, says, shown) => {
	const { said } = await run({ password: '={{ $json.it }}' }, { it }, says);
	expect(said).toContain(`${shown} [item 0]`);
});

test('a password goes out with the blanks around it, but is not made of them alone', async () => {
	const given = { password: '={{ $json.it }}', additionalFields: { nickname: '={{ $json.it }}' } };
	const { requests } = await run(given, { it: '  two words ' });
	expect(requests[0]?.body).toEqual({ password: '  two words ', nickname: 'two words' });
	const blank = await run(given, { it: '   ' });
	expect(blank.requests[0]?.body).toEqual({});
});
