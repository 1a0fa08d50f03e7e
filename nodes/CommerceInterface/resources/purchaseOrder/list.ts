import { pageNumberPagination, type ApiRequest } from '../../../shared';

const request: ApiRequest = { method: 'GET', path: '/purchase_orders' };

/** The purchase orders that are not acknowledged yet, and how their pages are read. */
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
