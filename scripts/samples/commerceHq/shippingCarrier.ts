import type { Samples } from '../../platforms';
import { byId } from '../byId';

export const shippingCarrierSamples: Samples = {
	'shippingCarrier.getAll': () => ({ parameters: { returnAll: true } }),
	'shippingCarrier.search': () => ({ parameters: { filters: { title: 'dhl' } } }),
	'shippingCarrier.create': () => ({ parameters: { title: 'GLS', url: 'https://gls-group.com' } }),
	'shippingCarrier.update': () => ({
		parameters: { shippingCarrier: byId(2), updateFields: { title: 'UPS US' } },
	}),
	'shippingCarrier.delete': () => ({ parameters: { shippingCarrier: byId(2) } }),
};
