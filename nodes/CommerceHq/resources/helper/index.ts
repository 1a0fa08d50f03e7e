import type { Resource } from '../../../shared';

export const helper: Resource = {
	name: 'Helper',
	operations: {},
};
