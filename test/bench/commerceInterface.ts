import axios from 'axios';
import { CommerceInterfaceApi } from '../../credentials/CommerceInterfaceApi.credentials';
import { CommerceInterface } from '../../nodes/CommerceInterface/CommerceInterface.node.ts';
import { httpRequestNode } from './httpRequest';
import { IN_FLIGHT, type BenchPlatform } from './platform';

const SUPPLIER = { supplierId: '1', token: 'sandbox-token-7f3k9q2m' };
const credentialFields = { supplier_id: SUPPLIER.supplierId, token: SUPPLIER.token };

const baseUrl = (url: string) => `${url}/commerce-interface/api/v2`;

async function page<T>(url: string, path: string, number: number): Promise<T> {
	const { data } = await axios.get<T>(`${baseUrl(url)}${path}`, {
		params: { ...credentialFields, page: number },
	});
	return data;
}

export const commerceInterface: BenchPlatform = {
	name: 'CommerceInterface',
	// Smaller pages than the service's, for more of them.
	settings: { commerceInterface: { ordersPerPage: 100 } },
	readPage: async (url, number) => {
		const { data, meta } = await page<{ data: unknown[]; meta: { no_of_pages: number } }>(
			url,
			'/get_orders',
			number,
		);
		return { rows: data, pages: meta.no_of_pages };
	},
	ours: {
		nodeType: new CommerceInterface(),
		credentialType: new CommerceInterfaceApi(),
		credential: (url) => ({ ...SUPPLIER, baseUrl: baseUrl(url) }),
		readOrders: {
			resource: 'order',
			operation: 'getAll',
			returnAll: true,
			options: { pagesAtATime: IN_FLIGHT },
		},
	},
	peers: (url) => [
		httpRequestNode({
			url: `${baseUrl(url)}/get_orders`,
			query: credentialFields,
			lastPageWhen: '$response.body.meta.current_page >= $response.body.meta.no_of_pages',
			rows: 'data',
		}),
	],
};

/** Reads all purchase orders page after page until one is not full. Gives how many there were. */
export async function readPurchaseOrders(url: string): Promise<number> {
	let read = 0;
	for (let number = 1; ; number++) {
		const { po_details: rows } = await page<{ po_details: unknown[] }>(
			url,
			'/purchase_orders',
			number,
		);
		read += rows.length;
		if (rows.length < 25) return read;
	}
}

/** Marks line items as exported, one call each. */
export async function markExportedOneByOne(url: string, ids: number[]): Promise<void> {
	for (const id of ids) {
		await axios.post(
			`${baseUrl(url)}/mark_exported`,
			new URLSearchParams({ ...credentialFields, ci_lineitem_ids: JSON.stringify([id]) }),
		);
	}
}
