import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import type { Sandbox } from '../../sandbox/server';
import { form } from './client';

const ANY_STATUS = { validateStatus: () => true, maxRedirects: 0, proxy: false } as const;

/** Asks SellersCommerce for a token with these form fields. */
export async function askToken(
	{ sellersCommerce }: Sandbox,
	fields: Record<string, string>,
): Promise<AxiosResponse> {
	return await axios.post(`${sellersCommerce.baseUrl}/token`, form(fields), ANY_STATUS);
}

/** Asks with the access key and the secret. */
export async function passwordGrant(sandbox: Sandbox): Promise<AxiosResponse> {
	const { accessKey, secretKey } = sandbox.sellersCommerce;
	return await askToken(sandbox, {
		grant_type: 'password',
		username: accessKey,
		password: secretKey,
	});
}

/** Calls the API; each call that has no token yet, after a reset too, asks for one first. */
export function sellersCommerceClient(sandbox: Sandbox): AxiosInstance {
	const http = axios.create({ baseURL: `${sandbox.sellersCommerce.baseUrl}/api`, ...ANY_STATUS });
	let token = '';
	http.interceptors.request.use(async (request) => {
		if (request.headers.has('authorization')) return request;
		const { password, refresh } = sandbox.sellersCommerce.tokenGrants();
		if (password + refresh === 0) token = (await passwordGrant(sandbox)).data.access_token;
		request.headers.set('authorization', `bearer ${token}`);
		return request;
	});
	return http;
}

/** The response of a write that was carried out. */
export const PROCESSED = {
	Results: 'Processed',
	ResponseMessage: 'Processed Successfully',
	StatusCode: 20,
};

/** What tells one refusal from another: the HTTP status, the code and the code's name. */
export const refusalOf = ({ status, data }: AxiosResponse) => [
	status,
	data.StatusCode,
	data.Results,
];

export const REFUSALS = {
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
