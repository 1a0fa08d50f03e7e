import type { Resource } from '../../../shared';
import { create } from './create.operation';
import { createMany } from './createMany.operation';
import { deleteOperation } from './delete.operation';
import { update } from './update.operation';
import { updateMany } from './updateMany.operation';

export const shipment: Resource = {
	name: 'Shipment',
	operations: { create, createMany, update, updateMany, delete: deleteOperation },
};
