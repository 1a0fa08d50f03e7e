import type { AxiosInstance, AxiosResponse } from 'axios';
import { gCommerceClient } from '../../../fixtures/gCommerceClient';
import type { Sandbox, SandboxOptions } from '../../../sandbox/server';
import { bodyOf, reading, statusOf, useSandbox } from '../sandbox';

/** What tells one refusal from another: "409: Conflict: Order 5 …". */
export function refusalOf({ status, data }: AxiosResponse): string {
	expect([status, data]).toEqual([data.status, { status, message: expect.any(String) }]);
	expect(status).toBeGreaterThanOrEqual(400);
	return `${status}: ${data.message}`;
}

const clientOf = (http: AxiosInstance) => ({
	http,
	/** Requests that must succeed: they give the body. */
	ok: reading(http, bodyOf()),
	/** Requests that must be refused. */
	refusal: reading(http, refusalOf),
	status: reading(http, statusOf),
});

const shopOf = (sandbox: Sandbox) => ({
	...clientOf(gCommerceClient(sandbox)),
	/** The client of a user who may only read. */
	reader: clientOf(gCommerceClient(sandbox, sandbox.gCommerce.reader)),
	sandbox,
	/** What the sandbox tells of the shop. */
	known: sandbox.gCommerce,
	/** The address of a control route. */
	control: (path: string) => `${sandbox.url}/__sandbox/g-commerce${path}`,
});

/** A shop without a rate limit that is new for each test. */
export const useShop = (options: SandboxOptions) =>
	useSandbox({ ...options, gCommerce: { maxRequests: 0 } }, shopOf);
