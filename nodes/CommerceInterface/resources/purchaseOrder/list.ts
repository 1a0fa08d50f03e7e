import { pageNumberPagination, type ApiRequest } from '../../../shared';

const request: ApiRequest = { method: 'GET', path: '/purchase_orders' };

/** The list of purchase orders that are not acknowledged yet, and its pagination. */
export const newPurchaseOrders = {
	request,
	pagination: pageNumberPagination({
		page: 'page',
		maxSize: 25,
		items: 'po_details',
		key: 'po_number',
		count: 'meta.no_of_pages',
		total: 'meta.no_of_items',
	}),
};
