import type { Resource } from '../../../shared';
import { cancel } from './cancel.operation';
import { create } from './create.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { uploadAttachments } from './uploadAttachments.operation';

export const returnRequest: Resource = {
	name: 'Return',
	operations: { getAll, get, create, cancel, uploadAttachments },
};
