import type { Resource } from '../../../shared';
import { getAll } from './getAll.operation';

export const category: Resource = { name: 'Category', operations: { getAll } };
