import type { Resource } from '../../../shared';
import { create } from './create.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getAllDebitSchedules } from './getAllDebitSchedules.operation';
import { pause } from './pause.operation';
import { resume } from './resume.operation';
import { revoke } from './revoke.operation';
import { update } from './update.operation';

export const mandate: Resource = {
	name: 'Mandate',
	operations: { getAll, get, create, update, pause, resume, revoke, getAllDebitSchedules },
};
