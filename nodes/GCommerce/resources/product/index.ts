import type { Resource } from '../../../shared';
import { bulkUpdate } from './bulkUpdate.operation';
import { bulkUpload } from './bulkUpload.operation';
import { create } from './create.operation';
import { deleteOperation } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const product: Resource = {
	name: 'Product',
	operations: { getAll, get, create, update, bulkUpdate, bulkUpload, delete: deleteOperation },
};
