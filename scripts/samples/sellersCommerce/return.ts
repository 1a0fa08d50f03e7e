import type { Sandbox } from '../../../sandbox/server';
import type { Samples } from '../../platforms';
import { byId } from '../byId';

/** An order's goods that have arrived. */
function arrived({ sellersCommerce }: Sandbox) {
	for (const { OrderNumber: number, Items } of sellersCommerce.orders()) {
		const item = Items.find((one) => one.QuantityShipped > one.QuantityReturned);
		if (item) return { number, sku: item.SKU };
	}
	throw new Error('No order has goods that can be sent back');
}

export const returnSamples: Samples = {
	'returnRequest.getAll': () => ({ parameters: { returnAll: true } }),
	// All, so that each field that may be empty is both.
	'returnRequest.get': ({ sellersCommerce }) => ({
		parameters: { returnNumber: '={{ $json.number }}' },
		input: sellersCommerce.returns().map(({ ReturnNumber: number }) => ({ number })),
	}),
	'returnRequest.create': (sandbox) => {
		const { number, sku } = arrived(sandbox);
		return {
			parameters: {
				order: byId(number),
				returnType: 103,
				additionalFields: { returnStatus: 97 },
				body: JSON.stringify({ Items: [{ SKU: sku, Quantity: 1 }], Reason: 'Wrong size' }),
			},
		};
	},
};
