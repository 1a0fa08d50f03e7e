import type { Resource } from '../../../shared';
import { cancelRequest } from './cancelRequest.operation';
import { getAll } from './getAll.operation';
import { getStatus } from './getStatus.operation';
import { retry } from './retry.operation';

export const payment: Resource = {
	name: 'Payment',
	operations: { getAll, getStatus, retry, cancelRequest },
};
