import type { Resource } from '../../../shared';
import { getAll } from './getAll.operation';

export const order: Resource = {
	name: 'Order',
	operations: { getAll },
};
