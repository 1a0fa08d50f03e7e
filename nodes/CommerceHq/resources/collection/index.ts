import type { Resource } from '../../../shared';

export const collection: Resource = {
	name: 'Collection',
	operations: {},
};
