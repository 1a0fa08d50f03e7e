import { CredentialError } from '../../../nodes/shared/http/credentialError';
import {
	credentialFailure,
	networkError,
	responseIn,
} from '../../../nodes/shared/http/networkError';
import { platform } from './support';

/** An error as HTTP clients throw it, and as n8n wraps it. */
const thrown = (facts: object) =>
	new Error('GET /?token=t0ken', { cause: Object.assign(new Error('t0ken'), facts) });

test.each([
	['ECONNREFUSED', 'notExecuted', 'refused the connection'],
	['EHOSTUNREACH', 'notExecuted', 'could not be reached'],
	['EAI_AGAIN', 'notExecuted', 'could not be found, because the name service did not respond'],
	['ENOTFOUND', 'permanent', 'could not be found: there is no such host'],
	['CERT_HAS_EXPIRED', 'permanent', 'showed a certificate that has expired'],
	['ECONNABORTED', 'unknown', 'did not respond in time'],
	['ETIMEDOUT', 'unknown', 'did not respond in time'],
])('%s means %s', (code, outcome, text) => {
	const error = networkError(platform, thrown({ code }), false);
	expect(error).toMatchObject({ outcome, reason: `Test Shop ${text}` });
	expect(error.wroteTo).toBe(outcome === 'unknown' ? 'Test Shop' : undefined);
});

test.each([[{ code: 'ECONNRESET' }], [{}], [{ code: 7 }]])(
	'anything else (%j) is a lost connection',
	(facts) => {
		expect(networkError(platform, thrown(facts), true)).toMatchObject({
			reason: 'The connection to Test Shop was lost before the response was there',
			outcome: 'unknown',
			wroteTo: undefined,
		});
	},
);

test.each<[string, object, object | undefined]>([
	[
		'an error status',
		{ status: 401, headers: { a: '1' }, data: { error: 'Who?' } },
		{ status: 401, headers: { a: '1' }, body: { error: 'Who?' } },
	],
	['an error status alone', { status: 500 }, { status: 500, headers: {}, body: undefined }],
	['a response that was cut off', { status: 200, data: '{"id"' }, undefined],
	['no response', {}, undefined],
])('finds %s in an error', (_, response, expected) => {
	expect(responseIn(thrown({ response }))).toEqual(expected);
});

test.each([
	[true, 'notExecuted'],
	[false, 'permanent'],
])('a credential that fails (temporarily: %s) has executed nothing', (temporary, outcome) => {
	const cause = new CredentialError('No session', 'Sign in.', temporary);
	const error = credentialFailure(new Error('n8n', { cause }));
	expect(error).toMatchObject({ message: 'No session', hint: 'Sign in.', outcome });
	expect(credentialFailure(thrown({}))).toBeUndefined();
});
