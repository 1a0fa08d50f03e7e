import type { Resource } from '../../../shared';
import { apply } from './apply.operation';
import { evaluate } from './evaluate.operation';
import { getAll } from './getAll.operation';
import { remove } from './remove.operation';

export const coupon: Resource = {
	name: 'Coupon',
	operations: { getAll, evaluate, apply, remove },
};
