import type { Samples } from '../../platforms';
import { addresses } from './addresses';
import { byId } from '../byId';

/** Paid, with three line items, all of which were shipped and one of which came back. */
const order = byId(4164);

export const orderSamples: Samples = {
	'order.getAll': () => ({ parameters: { returnAll: true } }),
	'order.get': () => ({ parameters: { order } }),
	'order.search': () => ({ parameters: { returnAll: true, filters: { paymentStatus: [1, -1] } } }),
	'order.getPageNumber': () => ({ parameters: { order } }),
	'order.refund': () => ({
		parameters: {
			order,
			amount: 81.44,
			restock: 'chosen',
			chosenItems: {
				entries: [{ shipment: byId(29), items: { entries: [{ id: byId(9795), quantity: 1 }] } }],
			},
		},
	}),
	'order.updateAddress': () => ({
		parameters: { order, ...addresses },
	}),
	'order.updateNotes': () => ({ parameters: { order, notes: 'Leave at the door' } }),
	'order.changeCustomer': () => ({ parameters: { order, customer: byId(30) } }),
	'order.exportCsv': () => ({ parameters: { orderIds: '4164, 91', templateId: '1' } }),
};
