import type { IDataObject } from 'n8n-workflow';
import { CredentialError } from '../../../nodes/shared';
import { tokensIn, type TokenEndpoint } from '../../../nodes/shared/http/tokenResponse';

const endpoint: TokenEndpoint = {
	platformName: 'Test Shop',
	noun: 'token',
	tokens: (body: IDataObject) => body,
	refusal: (status: number, { error: words }: IDataObject) =>
		status === 401 ? { reason: 'Test Shop refused the key', words, hint: 'Copy it.' } : undefined,
	wrongAddress: { reason: 'This is not Test Shop', hint: 'Check the address.' },
	secrets: ['s3cr3t-key'],
};

const tokensOf = (statusCode: number, body: unknown, more: Partial<TokenEndpoint> = {}) =>
	tokensIn({ statusCode, headers: {}, body: body as IDataObject }, { ...endpoint, ...more });

function errorOf(request: () => unknown): CredentialError {
	try {
		request();
	} catch (error) {
		if (error instanceof CredentialError) return error;
	}
	throw new Error('Tokens were issued');
}

test.each<[body: IDataObject, refreshToken: string]>([
	[{ access_token: 'a', refresh_token: 'r' }, 'r'],
	[{ access_token: 'a' }, ''],
	[{ access_token: 'a', refresh_token: 5 }, ''],
])('finds the tokens in %j', (body, refreshToken) => {
	expect(tokensOf(200, body)).toEqual({ accessToken: 'a', refreshToken });
});

const TOKENS = { access_token: 'a', refresh_token: 'r' };
const LATER = 'Try again later. If it goes on, ask Test Shop about its state.';
const WRONG_ADDRESS = 'This is not Test Shop (HTTP status ';

test.each<[status: number, body: unknown, reason: string, hint: string, temporary: boolean]>([
	[200, {}, `${WRONG_ADDRESS}200)`, 'Check the address.', false],
	[200, { access_token: '' }, `${WRONG_ADDRESS}200)`, 'Check the address.', false],
	[200, { access_token: 5 }, `${WRONG_ADDRESS}200)`, 'Check the address.', false],
	[200, '<html>', `${WRONG_ADDRESS}200)`, 'Check the address.', false],
	[302, TOKENS, `${WRONG_ADDRESS}302)`, 'Check the address.', false],
	[401, TOKENS, 'Test Shop refused the key', 'Copy it.', false],
	[401, { error: 'Bad s3cr3t-key.' }, 'Test Shop refused the key: Bad ***', 'Copy it.', false],
	[404, undefined, `${WRONG_ADDRESS}404)`, 'Check the address.', false],
	[429, TOKENS, 'Test Shop gave no token (HTTP status 429)', LATER, true],
	[500, TOKENS, 'Test Shop gave no token (HTTP status 500)', LATER, true],
])('HTTP %d with %j issues no tokens', (status, body, reason, hint, temporary) => {
	expect(errorOf(() => tokensOf(status, body))).toMatchObject({ reason, hint, temporary });
});

test.each<[what: string, more: Partial<TokenEndpoint>, temporary: boolean]>([
	['where the body reports a failure', { tokens: () => undefined }, false],
	[
		'for now, where the address was right before',
		{ tokens: () => undefined, wrongAddress: { ...endpoint.wrongAddress, temporary: true } },
		true,
	],
])('issues no tokens %s', (_, more, temporary) => {
	const error = errorOf(() => tokensOf(200, TOKENS, more));
	expect(error).toMatchObject({ reason: `${WRONG_ADDRESS}200)`, temporary });
});
