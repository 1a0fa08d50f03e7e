import type { Resource } from '../../../shared';

export const shippingCarrier: Resource = {
	name: 'Shipping Carrier',
	operations: {},
};
