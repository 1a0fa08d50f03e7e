import type { AxiosInstance, AxiosResponse } from 'axios';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/server';

/** A sandbox for the tests of a file. Each test finds it as it was started. */
export function useSandbox(options: SandboxOptions): { readonly sandbox: Sandbox } {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox(options);
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.close());
	return {
		get sandbox() {
			return sandbox;
		},
	};
}

/** The same value under several names, which are separated by blanks. */
export const all = <T>(value: T, names: string): Record<string, T> =>
	Object.fromEntries(names.split(' ').map((name) => [name, value]));

/** Makes requests and gives what `read` makes of their responses. */
export const reading = <T>(http: AxiosInstance, read: (response: AxiosResponse) => T) => ({
	get: async (url: string, params?: object) => read(await http.get(url, { params })),
	post: async (url: string, body?: unknown) => read(await http.post(url, body)),
	put: async (url: string, body?: unknown) => read(await http.put(url, body)),
	patch: async (url: string, body?: unknown) => read(await http.patch(url, body)),
	delete: async (url: string, data?: unknown) => read(await http.delete(url, { data })),
});
