import axios, { type AxiosInstance } from 'axios';
import type { Sandbox } from '../../sandbox/server';

/** Calls G-Commerce with credentials, the vendor's unless others are given: any HTTP status is a response. */
export function gCommerceClient(
	{ gCommerce }: Sandbox,
	{ email, apiKey }: { email: string; apiKey: string } = gCommerce,
): AxiosInstance {
	return axios.create({
		baseURL: gCommerce.baseUrl,
		auth: { username: email, password: apiKey },
		validateStatus: () => true,
		maxRedirects: 0,
		proxy: false,
	});
}
