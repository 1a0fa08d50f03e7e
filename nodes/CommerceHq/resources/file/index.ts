import type { Resource } from '../../../shared';
import { deleteOperation } from './delete.operation';
import { getAll } from './getAll.operation';
import { upload } from './upload.operation';

export const file: Resource = {
	name: 'File',
	operations: { upload, getAll, delete: deleteOperation },
};
