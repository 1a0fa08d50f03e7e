import { CredentialError } from '../../../nodes/shared/http/credentialError';
import { withRedaction } from '../../../nodes/shared/http/withRedaction';
import { InputError } from '../../../nodes/shared/util';
import { failure, read } from './support';

const secrets = async () => ['t0ken'];

test('gives the response of a request that works, and looks for no secrets', async () => {
	const send = withRedaction(
		async () => ({ id: 't0ken' }),
		async () => await Promise.reject(new Error('Nobody needs the secrets')),
	);
	expect(await send(read)).toEqual({ id: 't0ken' });
});

test('masks the secrets of the credential and of the request, and keeps everything else', async () => {
	const facts = {
		hint: 'Check it.',
		status: 409,
		outcome: 'unknown',
		wroteTo: 'Test Shop',
		retried: true,
	} as const;
	const send = withRedaction(async () => {
		throw failure({ ...facts, message: 'No t0ken, no PIN 1234' });
	}, secrets);
	const error = await send({ ...read, secrets: ['1234'] }).catch((thrown: unknown) => thrown);
	expect(error).toEqual(failure({ ...facts, message: 'No ***, no PIN ***' }));
	expect(error).toMatchObject({ ...facts, hint: expect.stringContaining('Test Shop') as string });
});

test('keeps the hint of a request that was not executed', async () => {
	const facts = {
		message: 'Failed',
		hint: 'Try later.',
		status: 503,
		outcome: 'notExecuted',
	} as const;
	const send = withRedaction(async () => await Promise.reject(failure(facts)), secrets);
	await expect(send(read)).rejects.toMatchObject(facts);
});

test('masks a token that was renewed while the request was sent', async () => {
	let token = 'first-token';
	const send = withRedaction(
		async () => {
			token = 'second-token';
			throw failure({ message: `Refused ${token}` });
		},
		async () => [token],
	);
	await expect(send(read)).rejects.toThrow(/^Refused \*\*\*$/);
});

test.each([
	['InputError', new InputError('The t0ken is missing')],
	['CredentialError', new CredentialError('No session', 'Check the t0ken.')],
	['TypeError', new TypeError('t0ken')],
])('passes on an error that is not from the service (%s)', async (_, error) => {
	const send = withRedaction(async () => await Promise.reject(error), secrets);
	await expect(send(read)).rejects.toBe(error);
});
