import type { Resource } from '../../../shared';
import { create } from './create.operation';
import { getAll } from './getAll.operation';
import { getForCustomer } from './getForCustomer.operation';

export const review: Resource = { name: 'Review', operations: { getAll, create, getForCustomer } };
