import type { Resource } from '../../../shared';
import { create } from './create.operation';
import { deleteOperation } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const customerAddress: Resource = {
	name: 'Customer Address',
	operations: { getAll, get, create, update, delete: deleteOperation },
};
