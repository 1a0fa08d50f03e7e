import type { Resource } from '../../../shared';
import { create } from './create.operation';
import { deleteOperation } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { search } from './search.operation';
import { update } from './update.operation';
import { updateAddress } from './updateAddress.operation';

export const customer: Resource = {
	name: 'Customer',
	operations: { getAll, get, search, create, update, updateAddress, delete: deleteOperation },
};
