import type { Resource } from '../../../shared';
import { checkName } from './checkName.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getAllRoles } from './getAllRoles.operation';
import { getByUserId } from './getByUserId.operation';
import { getRedirectUrl } from './getRedirectUrl.operation';
import { remove } from './remove.operation';
import { requestClosure } from './requestClosure.operation';
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
		checkName,
		requestClosure,
		remove,
		sendExportEmail,
		getRedirectUrl,
	},
};
