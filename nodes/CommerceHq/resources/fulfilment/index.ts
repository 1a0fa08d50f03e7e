import type { Resource } from '../../../shared';

export const fulfilment: Resource = {
	name: 'Fulfilment',
	operations: {},
};
