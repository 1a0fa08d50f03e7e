import { defineOperation, locator } from '../../../shared';

export const acknowledge = defineOperation({
	name: 'Acknowledge',
	action: 'Acknowledge a purchase order',
	description:
		'Tell CommerceInterface that you have received a purchase order, so that it is not offered as new any more',
	fields: [
		locator('purchaseOrder', {
			displayName: 'Purchase Order',
			required: true,
			description:
				'The purchase order to acknowledge: one of those that wait for it, or any other by its number',
			searchMethod: 'searchPurchaseOrders',
			idName: 'PO Number',
			idPlaceholder: 'e.g. POUSGG00XXX123',
		}),
	],
	request: ({ purchaseOrder }) => ({
		method: 'POST',
		path: '/purchase_orders/acknowledgement',
		form: { po_number: purchaseOrder },
		// Repeating it changes nothing: CommerceInterface ignores what is acknowledged already.
		idempotent: true,
	}),
	output: (_, { purchaseOrder }) => ({ po_number: purchaseOrder, outcome: 'acknowledged' }),
});
