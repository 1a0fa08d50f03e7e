import type { Resource } from '../../../shared';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { upsert } from './upsert.operation';
import { upsertAddress } from './upsertAddress.operation';

export const shopper: Resource = {
	name: 'Shopper',
	operations: { getAll, get, upsert, upsertAddress },
};
