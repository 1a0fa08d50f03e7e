import type { Resource } from '../../../shared';
import { create } from './create.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const returnRequest: Resource = { name: 'Return', operations: { getAll, get, create } };
