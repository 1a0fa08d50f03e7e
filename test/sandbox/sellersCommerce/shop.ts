import type { AxiosResponse } from 'axios';
import { sellersCommerceClient } from '../../../fixtures/sellersCommerceClient';
import type { Sandbox, SandboxOptions } from '../../../sandbox/server';
import { bodyOf, reading, statusOf, useSandbox } from '../sandbox';

/** The body of a write that was carried out. */
export const PROCESSED = {
	Results: 'Processed',
	ResponseMessage: 'Processed Successfully',
	StatusCode: 20,
};

const OUTCOMES = {
	done: [200, 20, 'Processed'],
	provider: [404, 21, 'ProviderNotExists'],
	user: [404, 22, 'UserNotExists'],
	order: [404, 24, 'OrderNotExist'],
	sku: [404, 25, 'SkuNotExist'],
	quantity: [406, 26, 'InvalidQty'],
	payment: [406, 27, 'PaymenExist'],
	captured: [406, 28, 'AlreadyCaptured'],
	failed: [406, 29, 'ProcessFailed'],
	invalid: [406, 30, 'InvalidData'],
	unreadable: [400, 30, 'InvalidData'],
	category: [406, 31, 'CategoryNotExist'],
	parent: [406, 32, 'ParentCategoryNotExists'],
	exists: [406, 33, 'Exists'],
	invalidSku: [406, 34, 'InvalidSku'],
	brand: [406, 35, 'BrandNotExists'],
	insertCategory: [406, 36, 'InsertCategoryFailed'],
};
export type Outcome = keyof typeof OUTCOMES;

/** The name above of what has this HTTP status, code and name of the code. */
export function outcomeOf({ status, data }: AxiosResponse): string {
	const found = [status, data.StatusCode, data.Results];
	if (status === 200 && data.StatusCode === 20) expect(data).toEqual(PROCESSED);
	const [name] = Object.entries(OUTCOMES).find(([, one]) => one.join() === found.join()) ?? [];
	return name ?? found.join(' ');
}

function shopOf(sandbox: Sandbox) {
	const http = sellersCommerceClient(sandbox);
	return {
		sandbox,
		/** What the sandbox tells of the shop. */
		known: sandbox.sellersCommerce,
		/** Has a token for each request that brings none. */
		http,
		/** Requests that must succeed: they give the body. */
		ok: reading(http, bodyOf()),
		/** Writes that must be carried out. */
		done: reading(http, (response) => expect(outcomeOf(response)).toBe('done')),
		/** Requests that may be refused: they give "done" or the name of the refusal. */
		outcome: reading(http, outcomeOf),
		status: reading(http, statusOf),
		/** The address of a control route. */
		control: (path: string) => `${sandbox.url}/__sandbox${path}`,
	};
}

/** A shop that is new for each test. */
export const useShop = (options: SandboxOptions) => useSandbox(options, shopOf);
