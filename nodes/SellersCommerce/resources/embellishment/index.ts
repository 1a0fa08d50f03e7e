import type { Resource } from '../../../shared';
import { getAll } from './getAll.operation';
import { getAllForProduct } from './getAllForProduct.operation';

export const embellishment: Resource = {
	name: 'Embellishment',
	operations: { getAll, getAllForProduct },
};
