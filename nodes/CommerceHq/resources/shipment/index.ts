import type { Resource } from '../../../shared';

export const shipment: Resource = {
	name: 'Shipment',
	operations: {},
};
