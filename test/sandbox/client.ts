import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import type { Sandbox } from '../../sandbox/server';

type Params = Record<string, string | number>;

/** Calls CommerceInterface as a user would: any HTTP status is a response, redirects are not followed. */
export function commerceInterfaceClient({ commerceInterface }: Sandbox) {
	const { baseUrl, supplierId, token } = commerceInterface;
	const http = axios.create({
		baseURL: baseUrl,
		validateStatus: () => true,
		maxRedirects: 0,
		proxy: false,
	});
	const credentials = { supplier_id: supplierId, token };
	return {
		http,
		credentials,
		get: async (path: string, params: Params = {}): Promise<AxiosResponse> =>
			await http.get(path, { params: { ...credentials, ...params } }),
		post: async (path: string, fields: Params): Promise<AxiosResponse> =>
			await http.post(path, form({ ...credentials, ...fields })),
	};
}

/** Calls CommerceHQ with its credentials: any HTTP status is a response. */
export function commerceHqClient({ commerceHq }: Sandbox): AxiosInstance {
	return axios.create({
		baseURL: commerceHq.baseUrl,
		auth: { username: commerceHq.apiKey, password: commerceHq.apiPassword },
		validateStatus: () => true,
		maxRedirects: 0,
		proxy: false,
	});
}

export function form(fields: Params): URLSearchParams {
	return new URLSearchParams(
		Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
	);
}
