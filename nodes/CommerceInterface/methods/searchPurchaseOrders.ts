import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { createSend, readList } from '../../shared';
import { platform } from '../platform';
import { newPurchaseOrders } from '../resources/purchaseOrder/list';

/** Enough to pick one by hand; a search goes through all of them. */
const MOST = 1000;

/** The purchase orders that wait to be acknowledged, for the list in the editor. */
export async function searchPurchaseOrders(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const results: INodeListSearchResult['results'] = [];
	const wanted = filter.toLowerCase();
	const send = await createSend(this, platform);
	await readList(send, [newPurchaseOrders.request], newPurchaseOrders.pages, {
		limit: wanted === '' ? MOST : Infinity,
		inFlight: 5,
		onRow: ({ po_number: number, supplier, permalink }) => {
			const name = `${String(number)} (${String(supplier)})`;
			if (!name.toLowerCase().includes(wanted)) return;
			const url =
				typeof permalink === 'string' && /^https?:/.test(permalink) ? permalink : undefined;
			results.push({ name, value: String(number), url });
		},
	});
	return { results };
}
