import type { Resource } from '../../../shared';
import { create } from './create.operation';
import { get } from './get.operation';
import { update } from './update.operation';

export const notificationPreferences: Resource = {
	name: 'Notification Preferences (Legacy)',
	operations: { get, create, update },
};
