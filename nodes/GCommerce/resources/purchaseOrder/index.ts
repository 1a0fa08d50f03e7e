import type { Resource } from '../../../shared';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const purchaseOrder: Resource = { name: 'Purchase Order', operations: { getAll, get } };
