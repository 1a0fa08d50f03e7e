import axios from 'axios';
import type { BenchServer } from './server';

/** What a developer would write by hand: no retries, no checks, no items. Measured against. */

async function page<T>(server: BenchServer, path: string, number: number): Promise<T> {
	const { data } = await axios.get<T>(`${server.baseUrl}${path}`, {
		params: { supplier_id: server.supplierId, token: server.token, page: number },
	});
	return data;
}

interface OrdersPage {
	data: unknown[];
	meta: { no_of_pages: number };
}

/** Reads all orders with some pages in flight. Gives how many there were. */
export async function readOrders(server: BenchServer, inFlight: number): Promise<number> {
	const first = await page<OrdersPage>(server, '/get_orders', 1);
	const pages: unknown[][] = [first.data];
	let next = 2;
	const worker = async () => {
		while (next <= first.meta.no_of_pages) {
			const number = next++;
			pages[number - 1] = (await page<OrdersPage>(server, '/get_orders', number)).data;
		}
	};
	await Promise.all(Array.from({ length: inFlight }, worker));
	return pages.flat().length;
}

/** Reads all purchase orders page after page until one is not full. Gives how many there were. */
export async function readPurchaseOrders(server: BenchServer): Promise<number> {
	let read = 0;
	for (let number = 1; ; number++) {
		const { po_details: rows } = await page<{ po_details: unknown[] }>(
			server,
			'/purchase_orders',
			number,
		);
		read += rows.length;
		if (rows.length < 25) return read;
	}
}

/** Marks line items as exported, one call each. */
export async function markExportedOneByOne(server: BenchServer, ids: number[]): Promise<void> {
	for (const id of ids) {
		await axios.post(
			`${server.baseUrl}/mark_exported`,
			new URLSearchParams({
				supplier_id: server.supplierId,
				token: server.token,
				ci_lineitem_ids: JSON.stringify([id]),
			}),
		);
	}
}
