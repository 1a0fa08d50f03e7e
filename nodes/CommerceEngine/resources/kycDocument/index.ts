import type { Resource } from '../../../shared';
import { create } from './create.operation';
import { deleteOperation } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';
import { verify } from './verify.operation';

export const kycDocument: Resource = {
	name: 'KYC Document',
	operations: { getAll, get, create, update, verify, delete: deleteOperation },
};
