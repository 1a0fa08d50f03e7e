import type { Resource } from '../../../shared';

export const order: Resource = {
	name: 'Order',
	operations: {},
};
