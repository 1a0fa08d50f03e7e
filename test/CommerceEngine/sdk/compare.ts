import { MemoryTokenStorage, SessionStorefrontSDK } from '@commercengine/storefront-sdk';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { runOperation, saidBy } from '../support';
import { differencesOf, sentOf, type Sent } from './sent';
import type { Shop } from './shop';

/** One operation of the node beside the vendor's SDK, with the same values. */
export interface Case {
	readonly node?: INodeParameters;
	/** The input item, where the operation takes files. */
	readonly input?: INodeExecutionData;
	readonly sdk: (sdk: SessionStorefrontSDK) => Promise<unknown>;
	/** What has to differ: the reason, by the path in the call. */
	readonly differs?: Readonly<Record<string, string>>;
}

/**
 * The cases of some operations, each made for a shop that is as new. They are named after the operation, and
 * after a space by what is special: "shipping.updateFulfillmentPreference collect in store".
 */
export type Cases = Readonly<Record<string, (shop: Shop) => Case | Promise<Case>>>;

/** The operation that a case is about. */
export const operationIn = (name: string) => name.split(' ', 1)[0] ?? '';

/** What the node sends for a case. */
export async function sentByNode(shop: Shop, name: string, { node, input }: Case): Promise<Sent> {
	const { sandbox } = shop;
	const options = input && { input: [input] };
	sandbox.clearRequests();
	expect(saidBy(await runOperation(sandbox, operationIn(name), node, options))).toBe('no error');
	return lastOf(shop);
}

/** What the vendor's SDK sends for a case, with the tokens that the node has, too. */
export async function sentBySdk(shop: Shop, { sdk }: Case): Promise<Sent> {
	const { sandbox, accessToken, refreshToken } = shop;
	const { storeId, baseUrl, apiKey } = sandbox.commerceEngine;
	sandbox.clearRequests();
	await sdk(
		new SessionStorefrontSDK({
			storeId,
			baseUrl,
			apiKey,
			tokenStorage: new MemoryTokenStorage(),
			accessToken,
			refreshToken,
		}),
	);
	return lastOf(shop);
}

/** The last of the calls, all of which must have gone well, and which ones went before it. */
function lastOf(shop: Shop): Sent {
	const calls = shop.sandbox.requests();
	for (const { method, path, status } of calls) {
		expect(`${method} ${path} ${status}`).toBe(`${method} ${path} 200`);
	}
	const last = calls.pop();
	if (!last) throw new Error('Nothing was sent');
	const before = calls.map(({ method, path }) => `${method} ${path}`).join(', ');
	return { before, ...sentOf(last, shop) };
}

/** Which of the differences nobody has explained, and which explained ones there are no more. */
export function unexplained(ours: Sent, theirs: Sent, differs: Case['differs'] = {}) {
	const found = differencesOf(ours, theirs);
	return {
		unexplained: Object.fromEntries(Object.entries(found).filter(([path]) => !(path in differs))),
		gone: Object.keys(differs).filter((path) => !(path in found)),
	};
}
