import type { Resource } from '../../../shared';
import { acknowledge } from './acknowledge.operation';
import { getAll } from './getAll.operation';

export const purchaseOrder: Resource = {
	name: 'Purchase Order',
	operations: { getAll, acknowledge },
};
