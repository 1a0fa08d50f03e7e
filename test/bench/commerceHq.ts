import axios from 'axios';
import { CommerceHqApi } from '../../credentials/CommerceHqApi.credentials';
import { CommerceHq } from '../../nodes/CommerceHq/CommerceHq.node.ts';
import { httpRequestNode } from './httpRequest';
import { IN_FLIGHT, type BenchPlatform } from './platform';

const KEY = { apiKey: 'sandbox-key', apiPassword: 'sandbox-password-5d8r1t4y' };
const PAGE_SIZE = 200;

const store = (url: string) => `${url}/commerce-hq/api/v1`;
const orders = (url: string) => `${store(url)}/orders`;

export const commerceHq: BenchPlatform = {
	name: 'CommerceHQ',
	settings: {},
	readPage: async (url, number) => {
		const { data } = await axios.get<{ items: unknown[]; _meta: { pageCount: number } }>(
			orders(url),
			{
				auth: { username: KEY.apiKey, password: KEY.apiPassword },
				params: { page: number, size: PAGE_SIZE },
			},
		);
		return { rows: data.items, pages: data._meta.pageCount };
	},
	ours: {
		nodeType: new CommerceHq(),
		credentialType: new CommerceHqApi(),
		credential: (url) => ({ ...KEY, store: store(url) }),
		readOrders: {
			resource: 'order',
			operation: 'getAll',
			returnAll: true,
			simplify: false,
			options: { pagesAtATime: IN_FLIGHT },
		},
	},
	peers: (url) => [
		httpRequestNode({
			url: orders(url),
			query: { size: String(PAGE_SIZE) },
			lastPageWhen: '$response.body._meta.currentPage >= $response.body._meta.pageCount',
			rows: 'items',
			login: { user: KEY.apiKey, password: KEY.apiPassword },
		}),
		{
			name: 'WooCommerce node',
			type: 'n8n-nodes-base.wooCommerce',
			typeVersion: 1,
			parameters: { resource: 'order', operation: 'getAll', returnAll: true },
			credential: {
				type: 'wooCommerceApi',
				data: {
					url: `${url}/woocommerce`,
					consumerKey: KEY.apiKey,
					consumerSecret: KEY.apiPassword,
				},
			},
			count: (items) => items.length,
		},
	],
};
