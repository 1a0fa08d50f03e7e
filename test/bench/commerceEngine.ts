import axios from 'axios';
import { CommerceEngineApi } from '../../credentials/CommerceEngineApi.credentials';
import { CommerceEngine } from '../../nodes/CommerceEngine/CommerceEngine.node.ts';
import { httpRequestNode } from './httpRequest';
import { IN_FLIGHT, type BenchPlatform } from './platform';

const STORE_ID = 'sandbox-store';
const API_KEY = 'sandbox-api-key-6q2w9e4r';
const CUSTOMER = {
	id: '01HR7Q2M4ZK8VXW3N5T6B9CDEF',
	email: 'rohan.mehta@example.com',
	password: 'Sandbox-pass-4821',
};
const PAGE_SIZE = 100;

const storefront = (url: string) => `${url}/commerce-engine/api/v1/${STORE_ID}/storefront`;
const orders = (url: string) => `${storefront(url)}/orders`;

/** Signs the customer in as the node's credential does, and gives the header of the session. */
async function signIn(url: string): Promise<{ authorization: string }> {
	const ask = async (path: string, body: object | undefined, headers: Record<string, string>) => {
		const { data } = await axios.post<{ content: { access_token: string } }>(
			storefront(url) + path,
			body,
			{ headers },
		);
		return { authorization: `Bearer ${data.content.access_token}` };
	};
	const visitor = await ask('/auth/anonymous', undefined, { 'x-api-key': API_KEY });
	const { email, password } = CUSTOMER;
	return await ask('/auth/login/password', { email, password }, visitor);
}

let session: { authorization: string } | undefined;

interface Page {
	content: { orders: unknown[]; pagination: { total_pages: number; total_records: number } };
}

export const commerceEngine: BenchPlatform = {
	name: 'Commerce Engine',
	settings: {},
	readPage: async (url, number) => {
		// Whoever begins to read signs in, as the node does.
		if (number === 1 || !session) session = await signIn(url);
		const { data } = await axios.get<Page>(orders(url), {
			headers: session,
			params: { user_id: CUSTOMER.id, page: number, limit: PAGE_SIZE },
		});
		const { orders: rows, pagination } = data.content;
		// Of all orders in the shop, a customer sees his own.
		return { rows, pages: pagination.total_pages, total: pagination.total_records };
	},
	ours: {
		nodeType: new CommerceEngine(),
		credentialType: new CommerceEngineApi(),
		credential: (url) => ({
			environment: 'own',
			address: `${url}/commerce-engine`,
			storeId: STORE_ID,
			signInWith: 'email',
			apiKey: API_KEY,
			email: CUSTOMER.email,
			password: CUSTOMER.password,
		}),
		readOrders: {
			resource: 'order',
			operation: 'getAll',
			returnAll: true,
			simplify: false,
			options: { pagesAtATime: IN_FLIGHT },
		},
	},
	peers: async (url) => [
		httpRequestNode({
			url: orders(url),
			query: { user_id: CUSTOMER.id, limit: String(PAGE_SIZE) },
			lastPageWhen: '$response.body.content.pagination.next_page === null',
			rows: 'content.orders',
			authorization: (await signIn(url)).authorization,
		}),
	],
};
