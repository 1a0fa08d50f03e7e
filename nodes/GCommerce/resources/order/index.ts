import type { Resource } from '../../../shared';
import { accept } from './accept.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';

export const order: Resource = { name: 'Order', operations: { getAll, get, accept } };
