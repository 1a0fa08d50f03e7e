import type { Resource } from '../../../shared';
import { get } from './get.operation';
import { getLists } from './getLists.operation';

export const helper: Resource = {
	name: 'Helper',
	// n8n keeps the name getAll for lists of records.
	operations: { getLists, get },
};
