import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox, SandboxOptions } from '../../sandbox/server';
import type { SettingsChanges } from '../../sandbox/settings';
import { passwordGrant, sellersCommerceClient } from '../../fixtures/sellersCommerceClient';
import { platformUnderTest, useSandbox } from '../support/operations';

export * from '../support/operations';

/** What the credential keeps of the last `signIn`; nothing before the first one. */
let session: ICredentialDataDecryptedObject = {};

export const { nodeType, credentialFor, runOperation, resourceOf } = platformUnderTest(
	'SellersCommerce',
	() => session,
);

/** The session that a credential keeps in its hidden fields. */
export function sessionIn(data: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject {
	const { accessToken, refreshToken, obtainedAt, tokenOwner } = data;
	return { accessToken, refreshToken, obtainedAt, tokenOwner } as ICredentialDataDecryptedObject;
}

/** Gets the credential a token, which a reset has made worthless, and forgets the calls for it. */
async function signIn(sandbox: Sandbox): Promise<void> {
	const { credentials } = await runOperation(sandbox, 'order.getAll', { limit: 1 });
	session = sessionIn(credentials.dataOf('sellersCommerceApi'));
	sandbox.clearRequests();
}

/** A sandbox in which the node has a good token: the calls of a test are those that it is about. */
export function useShop(options: SandboxOptions = {}) {
	const used = useSandbox(options);
	beforeEach(async () => await signIn(used.sandbox));
	return {
		get sandbox() {
			return used.sandbox;
		},
		/** Begins anew with other settings. */
		reset: async (settings: SettingsChanges) => {
			used.sandbox.reset(settings);
			await signIn(used.sandbox);
		},
	};
}

/** Calls the API beside the node, with a token of its own. */
export async function shopClient(sandbox: Sandbox) {
	const http = sellersCommerceClient(sandbox);
	const { data } = await passwordGrant(sandbox);
	http.defaults.headers.common.authorization = `bearer ${data.access_token}`;
	return http;
}

/** A condition of the filter builder. */
export type Condition = [field: string, comparison: string, type: string, value?: unknown];

/** Conditions as n8n saves them. */
export const conditions = (...given: Condition[]): INodeParameters => ({
	conditions: {
		entries: given.map(([field, comparison, type, value]) => ({
			field,
			comparison,
			type,
			...(value !== undefined && { value: value as string }),
		})),
	},
});
