import type { AxiosInstance, AxiosResponse } from 'axios';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/server';

/**
 * A sandbox for the tests of a file, each of which finds it as it was started.
 *
 * @param of what the tests use, made of the sandbox as soon as it runs
 */
export function useSandbox<T extends object>(
	options: SandboxOptions,
	of: (sandbox: Sandbox) => T,
): T {
	const used = {} as T;
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox(options);
		Object.assign(used, of(sandbox));
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.close());
	return used;
}

/** Makes requests and gives what `read` makes of their responses. */
export const reading = <T>(http: AxiosInstance, read: (response: AxiosResponse) => T) => ({
	get: async (url: string, params?: object) => read(await http.get(url, { params })),
	post: async (url: string, body?: unknown) => read(await http.post(url, body)),
	put: async (url: string, body?: unknown) => read(await http.put(url, body)),
	patch: async (url: string, body?: unknown) => read(await http.patch(url, body)),
	delete: async (url: string, data?: unknown) => read(await http.delete(url, { data })),
});

/** The body of a response, if it has this status. */
export const bodyOf =
	(wanted = 200) =>
	({ status, data }: AxiosResponse) => {
		expect([status, data]).toEqual([wanted, data]);
		return data;
	};

export const statusOf = ({ status }: AxiosResponse) => status;

/** The same value under several names, which are separated by blanks. */
export const all = <T>(value: T, names: string): Record<string, T> =>
	Object.fromEntries(names.split(' ').map((name) => [name, value]));
