import type { Resource } from '../../../shared';
import { create } from './create.operation';
import { deleteOperation } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';
import { verify } from './verify.operation';

export const bankAccount: Resource = {
	name: 'Bank Account',
	operations: { getAll, get, create, update, verify, delete: deleteOperation },
};
