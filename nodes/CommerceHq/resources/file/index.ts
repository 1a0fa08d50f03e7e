import type { Resource } from '../../../shared';

export const file: Resource = {
	name: 'File',
	operations: {},
};
