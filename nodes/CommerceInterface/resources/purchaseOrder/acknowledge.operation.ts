import { defineOperation, locator } from '../../../shared';

export const acknowledge = defineOperation({
	name: 'Acknowledge',
	action: 'Acknowledge a purchase order',
	description: 'Tell CommerceInterface that a purchase order has been received',
	fields: [
		locator('poNumber', {
			displayName: 'Purchase Order',
			required: true,
			description:
				'The purchase order to acknowledge: one of those that wait for it, or any other by its number',
			searchMethod: 'searchPurchaseOrders',
			idName: 'PO Number',
			idPlaceholder: 'e.g. POUSGG00XXX123',
		}),
	],
	request: ({ poNumber }) => ({
		method: 'POST',
		path: '/purchase_orders/acknowledgement',
		form: { po_number: poNumber },
		// One that is acknowledged already is ignored.
		repeatable: true,
	}),
	output: (_, { poNumber }) => ({ po_number: poNumber, outcome: 'acknowledged' }),
});
