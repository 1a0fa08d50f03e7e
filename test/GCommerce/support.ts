import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { NodeResult } from '../../fixtures/engine/engine';
import type { SandboxOptions } from '../../sandbox/server';
import { callsOf, platformUnderTest, useSandbox } from '../support/operations';

export * from '../support/operations';

export const { nodeType, credentialFor, runOperation, operationOf, resourceOf } =
	platformUnderTest('GCommerce');

/** A sandbox whose G-Commerce takes any number of calls, for tests that are not about its limit. */
export const useMarketplace = (options: SandboxOptions = {}) =>
	useSandbox({ ...options, gCommerce: { maxRequests: 0, ...options.gCommerce } });

/** The items of a run that must not fail. */
export async function ok(run: Promise<NodeResult>): Promise<INodeExecutionData[]> {
	const { items, error } = await run;
	expect(error).toBeUndefined();
	return items;
}

/** A marketplace for the tests of what changes products: runs such operations, and looks at what came of it. */
export function useProducts() {
	const used = useMarketplace({ products: 10, orders: 2, customers: 5, purchaseOrders: 5 });
	const calls = () => callsOf(used.sandbox);
	return {
		used,
		run: resourceOf(used, 'product'),
		calls,
		bodies: () => calls().map(({ body }) => body as IDataObject),
		/** A product as the sandbox has it, numbers as texts. */
		product: (id: unknown) => used.sandbox.gCommerce.product(Number(id)) as IDataObject,
		count: () => used.sandbox.gCommerce.summary().products,
	};
}
