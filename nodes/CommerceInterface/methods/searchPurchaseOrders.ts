import { listSearch } from '../../shared';
import { platform } from '../platform';
import { newPurchaseOrders } from '../resources/purchaseOrder/list';

/** The purchase orders that wait to be acknowledged, for the list in the editor. */
export const searchPurchaseOrders = listSearch(platform, {
	request: () => newPurchaseOrders.request,
	pagination: newPurchaseOrders.pagination,
	entry: ({ po_number: number, supplier, permalink }) => ({
		name: `${String(number)} (${String(supplier)})`,
		value: String(number),
		url: typeof permalink === 'string' && /^https?:/.test(permalink) ? permalink : undefined,
	}),
});
