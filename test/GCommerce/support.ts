import type { SandboxOptions } from '../../sandbox/server';
import { platformUnderTest, useSandbox } from '../support/operations';

export * from '../support/operations';

export const { nodeType, credentialFor, runOperation, operationOf, resourceOf } =
	platformUnderTest('GCommerce');

/** A sandbox whose G-Commerce takes any number of calls, for tests that are not about its limit. */
export const useMarketplace = (options: SandboxOptions = {}) =>
	useSandbox({ gCommerceRequests: 0, ...options });
