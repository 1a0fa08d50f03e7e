import type { Samples } from '../../platforms';
import { byId } from '../byId';

export const orderSamples: Samples = {
	'order.getAll': () => ({ parameters: { returnAll: true } }),
	// One that has a shipment.
	'order.get': () => ({ parameters: { order: byId(657) } }),
	'order.accept': ({ gCommerce }) => ({
		parameters: { order: byId(gCommerce.orderIds('O')[0] ?? '') },
	}),
};
