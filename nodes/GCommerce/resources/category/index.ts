import type { Resource } from '../../../shared';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const category: Resource = { name: 'Category', operations: { getAll, get } };
