import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import type { SandboxOptions } from '../../sandbox/server';
import type { SettingsChanges } from '../../sandbox/settings';
import { logIn } from '../../fixtures/commerceEngineClient';
import {
	runNode,
	type NodeOptions,
	type TestCredentialsHelper,
} from '../../fixtures/engine/engine';
import { useFastClock } from '../support/fastClock';
import { StoredFarAway } from '../support/storedCredentials';
import {
	callsOf,
	claimsIn,
	credentialFor,
	jsonOf,
	nodeType,
	saidBy,
	sessionIn,
	useSandbox,
} from './support';

export const TYPE = 'commerceEngineApi';

type Options = Partial<NodeOptions>;

/** A sandbox, and credentials of it that are stored as n8n stores them, so that it renews them. */
export function useStoredCredentials(options: SandboxOptions) {
	useFastClock();
	const used = useSandbox(options);

	/** A process remembers an owner for some time, so that each test needs another spelling of the API key. */
	let tests = 0;
	beforeEach(() => tests++);

	/** A credential that was never used. */
	const newCredential = (changes: ICredentialDataDecryptedObject = {}) => {
		const apiKey = used.sandbox.commerceEngine.apiKey + ' '.repeat(tests);
		return new StoredFarAway({ [TYPE]: credentialFor(used.sandbox, { apiKey, ...changes }) });
	};

	/** A credential with a pair that somebody has pasted. */
	async function pastedCredential() {
		const { accessToken, refreshToken } = await logIn(used.sandbox);
		used.sandbox.clearRequests();
		return newCredential({
			signInWith: 'tokens',
			apiKey: '',
			givenAccessToken: accessToken,
			givenRefreshToken: refreshToken,
		});
	}

	const run = async (credentials: TestCredentialsHelper, more: Options = {}) =>
		await runNode({
			nodeType,
			parameters: { resource: 'user', operation: 'get' },
			credentials,
			...more,
		});

	/** Runs it and expects that it brings a user. */
	async function expectRun(credentials: TestCredentialsHelper, more: Options = {}) {
		const result = await run(credentials, more);
		expect(saidBy(result)).toBe('no error');
		expect(jsonOf(result.items)[0]).toHaveProperty('is_anonymous');
		return result;
	}

	/** A credential with a session, the calls for which are forgotten. */
	async function usedCredential(
		changes: ICredentialDataDecryptedObject = {},
		settings: SettingsChanges = {},
	) {
		used.sandbox.reset(settings);
		const credentials = newCredential(changes);
		await expectRun(credentials);
		used.sandbox.clearRequests();
		return credentials;
	}

	/** The calls, each by the end of its path; those of users as "user". */
	const told = () =>
		callsOf(used.sandbox).map(({ path }) =>
			path.replace(/^\/auth\/user\/[^/]+$/, 'user').replace(/^.*\//, ''),
		);

	return { used, newCredential, pastedCredential, run, expectRun, usedCredential, told };
}

/** The session that is stored in a credential. */
export const sessionOf = (credentials: TestCredentialsHelper) =>
	sessionIn(credentials.dataOf(TYPE));

/** Whose session that is. */
export const userOf = (credentials: TestCredentialsHelper) =>
	claimsIn(sessionOf(credentials).accessToken).ulid;

/** What runs an operation of a resource. */
export const operation = (
	resource: string,
	name: string,
	parameters: INodeParameters = {},
): Options => ({ parameters: { resource, operation: name, ...parameters } });
