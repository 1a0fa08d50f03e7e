import { randomUUID } from 'node:crypto';
import type {
	IBinaryKeyData,
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeExecutionData,
	INodeParameters,
} from 'n8n-workflow';
import type { Sandbox, SandboxOptions } from '../../sandbox/server';
import type { SettingsChanges } from '../../sandbox/settings';
import { platformUnderTest, useSandbox, type OperationOptions } from '../support/operations';

export * from '../support/operations';

/** As whom the node works: the customer of the sandbox with his password, or an anonymous visitor. */
export type Caller = 'customer' | 'visitor';

const WAY_IN: Readonly<Record<Caller, string>> = { customer: 'email', visitor: 'anonymous' };

/** The way in of the last `signIn`, and what the credential keeps of it; nothing before the first one. */
let session: ICredentialDataDecryptedObject = {};

/** The last session of each. */
const lastOf: Partial<Record<Caller, ICredentialDataDecryptedObject>> = {};

export const { nodeType, credentialFor, runOperation, operationOf, resourceOf } = platformUnderTest(
	'CommerceEngine',
	() => session,
);

/** Gives a function that runs any operation of one resource, whose records come out whole unless a run says otherwise. */
export const wholeOf =
	(used: ReturnType<typeof useSandbox>, resource: string) =>
	async (operation: string, parameters: INodeParameters = {}, options?: OperationOptions) =>
		await runOperation(
			used.sandbox,
			`${resource}.${operation}`,
			{ simplify: false, ...parameters },
			options,
		);

/** The session that a credential keeps in its hidden fields. */
export function sessionIn(data: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject {
	const { accessToken, refreshToken, obtainedAt, tokenOwner } = data;
	return { accessToken, refreshToken, obtainedAt, tokenOwner } as ICredentialDataDecryptedObject;
}

/** What an access token says of its owner. */
export const claimsIn = (accessToken: unknown): IDataObject =>
	JSON.parse(
		Buffer.from(String(accessToken).split('.')[1] ?? '', 'base64url').toString(),
	) as IDataObject;

/** Gets the credential a session, which a reset has made worthless, and forgets the calls for it. */
export async function signIn(
	sandbox: Sandbox,
	caller: Caller = 'customer',
): Promise<ICredentialDataDecryptedObject> {
	const signInWith = WAY_IN[caller];
	const last = lastOf[caller];
	// With no token, or one that was renewed before, it would get what took its place then, and is dead by now.
	const unseen = last && {
		...last,
		accessToken: `${String(last.accessToken)}.${randomUUID()}`,
		refreshToken: '',
	};
	const { credentials, error } = await runOperation(
		sandbox,
		'user.get',
		{},
		{ credential: { signInWith, ...unseen } },
	);
	if (error) throw error as Error;
	session = { signInWith, ...sessionIn(credentials.dataOf('commerceEngineApi')) };
	lastOf[caller] = session;
	sandbox.clearRequests();
	return session;
}

/** A sandbox in which the node has a good token: the calls of a test are those that it is about. */
export function useShop(options: SandboxOptions = {}, caller: Caller = 'customer') {
	const used = useSandbox(options);
	beforeEach(async () => await signIn(used.sandbox, caller));
	return {
		get sandbox() {
			return used.sandbox;
		},
		/** The user as whom the node works; a visitor is another one after each reset. */
		get userId() {
			return String(claimsIn(session.accessToken).ulid);
		},
		/** The token that the node works with. */
		get accessToken() {
			return String(session.accessToken);
		},
		/** Begins anew with other settings. */
		reset: async (settings: SettingsChanges) => {
			used.sandbox.reset(settings);
			await signIn(used.sandbox, caller);
		},
	};
}

/** A file of an input item; what is left out is that of a small picture. */
export interface GivenFile {
	fileName?: string;
	mimeType?: string;
	bytes?: Buffer;
}

/** An input item with files, by binary field. */
export const withFiles = (
	files: Record<string, GivenFile>,
	json: IDataObject = {},
): INodeExecutionData => ({
	json,
	binary: Object.fromEntries(
		Object.entries(files).map(
			([property, { fileName, mimeType = 'image/png', bytes = Buffer.from('\x89PNG') }]) => [
				property,
				{ data: bytes.toString('base64'), mimeType, fileName },
			],
		),
	) as IBinaryKeyData,
});
