import type { Resource } from '../../../shared';
import { add } from './add.operation';
import { deleteOperation } from './delete.operation';
import { get } from './get.operation';
import { update } from './update.operation';

export const profileImage: Resource = {
	name: 'Profile Image',
	operations: { get, add, update, delete: deleteOperation },
};
