import type { Resource } from '../../../shared';
import { evaluate } from './evaluate.operation';
import { getAll } from './getAll.operation';

export const promotion: Resource = { name: 'Promotion', operations: { getAll, evaluate } };
