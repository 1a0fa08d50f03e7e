import type { AxiosResponse } from 'axios';
import { commerceHqClient } from '../../../fixtures/commerceHqClient';
import type { Sandbox, SandboxOptions } from '../../../sandbox/server';
import { bodyOf, reading, statusOf, useSandbox } from '../sandbox';

/** Fails unless the request was refused for the values of these fields, each with a message that has the text. */
export async function invalid(request: Promise<AxiosResponse>, texts: Record<string, string>) {
	const { status, data } = await request;
	const errors = Object.entries(texts).map(([field, text]) => [
		field,
		[expect.stringContaining(text)],
	]);
	expect([status, data]).toEqual([
		422,
		{ message: 'Validation Failed', errors: Object.fromEntries(errors) },
	]);
}

function storeOf(sandbox: Sandbox) {
	const http = commerceHqClient(sandbox);
	const removed = reading(http, bodyOf(204));
	return {
		sandbox,
		/** What the sandbox tells of the store. */
		known: sandbox.commerceHq,
		/** With the store's credentials. */
		http,
		/** Requests that must succeed with 200: they give the body. */
		ok: reading(http, bodyOf()),
		/** Creates with POST and gives what was made. */
		create: reading(http, bodyOf(201)).post,
		/** Deletes, which leaves nothing to be said. */
		remove: async (path: string) => expect(await removed.delete(path)).toBe(''),
		status: reading(http, statusOf),
	};
}

/** A store that is new for each test. */
export const useStore = (options: SandboxOptions) => useSandbox(options, storeOf);

export const idsOf = ({ items }: { items: Array<{ id: number }> }) => items.map(({ id }) => id);
