import type { Resource } from '../../../shared';
import { getAll } from './getAll.operation';

export const sku: Resource = { name: 'SKU', operations: { getAll } };
