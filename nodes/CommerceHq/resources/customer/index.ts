import type { Resource } from '../../../shared';

export const customer: Resource = {
	name: 'Customer',
	operations: {},
};
