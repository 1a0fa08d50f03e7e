import type { Samples } from '../platforms';

/** The first line items that the sandbox has generated. */
const lineItemIds = (count: number) => Array.from({ length: count }, (_, nth) => 54_560_001 + nth);

export const commerceInterfaceSamples: Samples = {
	'order.getAll': () => ({ parameters: { returnAll: true } }),
	'lineItem.markExported': () => ({
		input: lineItemIds(2).map((id) => ({ ci_lineitemid: id })),
	}),
	// Enough of them that some are skipped; one is shipped in part.
	'lineItem.sendTracking': () => ({
		parameters: {
			carrier: 'UPS',
			trackingNumber: '1Z999AA10123456784',
			options: { quantity: '={{ $json.quantity }}' },
		},
		input: lineItemIds(200).map((id, nth) => ({
			ci_lineitemid: id,
			...(nth === 0 ? { quantity: 1 } : {}),
		})),
	}),
	'purchaseOrder.getAll': () => ({ parameters: { returnAll: true } }),
	'purchaseOrder.acknowledge': () => ({
		parameters: { purchaseOrder: { __rl: true, mode: 'id', value: 'POUSGG00XXX123' } },
	}),
};
