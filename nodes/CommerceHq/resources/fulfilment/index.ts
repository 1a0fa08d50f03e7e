import type { Resource } from '../../../shared';
import { create } from './create.operation';
import { deleteOperation } from './delete.operation';
import { update } from './update.operation';
import { updateMany } from './updateMany.operation';

export const fulfilment: Resource = {
	name: 'Fulfilment',
	operations: { create, update, updateMany, delete: deleteOperation },
};
