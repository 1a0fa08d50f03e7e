import type { Resource } from '../../../shared';
import { create } from './create.operation';
import { deleteOperation } from './delete.operation';
import { getAll } from './getAll.operation';
import { search } from './search.operation';
import { update } from './update.operation';

export const shippingCarrier: Resource = {
	name: 'Shipping Carrier',
	operations: { getAll, search, create, update, delete: deleteOperation },
};
