import type { Resource } from '../../../shared';
import { checkEmailOrUsername } from './checkEmailOrUsername.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getAllRoles } from './getAllRoles.operation';
import { getByUserId } from './getByUserId.operation';
import { getRedirectUrl } from './getRedirectUrl.operation';
import { remove } from './remove.operation';
import { requestStoreClosure } from './requestStoreClosure.operation';
import { sendExportEmail } from './sendExportEmail.operation';
import { upsert } from './upsert.operation';

export const portalAdmin: Resource = {
	name: 'Portal Admin',
	operations: {
		getAll,
		getAllRoles,
		get,
		getByUserId,
		upsert,
		checkEmailOrUsername,
		requestStoreClosure,
		remove,
		sendExportEmail,
		getRedirectUrl,
	},
};
