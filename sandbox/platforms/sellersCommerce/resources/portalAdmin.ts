import { invalid, PROCESSED, processedWith, Refusal } from '../responses';
import type { AddRoute } from '../api';
import type { Body } from '../body';
import type { Admin, Portal, Provider } from '../state/portal';
import type { Store } from '../state/store';
import { now } from '../time';

/** Adds the portal's administration. The documents only name its operations. */
export function addPortalAdminRoutes(add: AddRoute): void {
	add('GET', 'PortalAdmin/Admins', ({ store }) => store.portal.admins);
	add('GET', 'PortalAdmin/AllRoles', ({ store }) => store.portal.roles);
	for (const name of ['Admin', 'GetUserByID']) {
		add('GET', `PortalAdmin/${name}`, (call) =>
			findUser(call.store.portal, call.requiredWholeQuery('userid')),
		);
	}

	add('POST', 'PortalAdmin/Admin', (call) => {
		const { store } = call;
		const body = call.body();
		const { portal } = store;
		const id = body.whole('UserID');
		const before = id === undefined || id === 0 ? undefined : findUser(portal, id);
		const admin = readAdmin(body, before, store);
		if (before) Object.assign(before, admin);
		else portal.admins.push(admin);
		return PROCESSED;
	});

	add('GET', 'PortalAdmin/IsEmailOrUserNameExists', (call) => {
		const { portal, shoppers } = call.store;
		const name = call.requiredQuery('param');
		const contact = (call.query('isContact') ?? 'false').toLowerCase();
		if (contact !== 'true' && contact !== 'false') throw invalid('isContact must be true or false');
		const people = contact === 'true' ? [...shoppers.values()] : portal.admins;
		const taken = isTaken(people, name, call.wholeQuery('userid'));
		return processedWith(taken);
	});

	add('POST', 'PortalAdmin/RaiseRequest', (call) => {
		const body = call.body();
		const { portal } = call.store;
		const id = body.whole('ProviderID') ?? body.missing('ProviderID');
		const { ProviderID } = findProvider(portal, (provider) => provider.ProviderID === id);
		if (portal.closures.some((closure) => closure.ProviderID === ProviderID)) {
			throw new Refusal('Exists', `Provider ${ProviderID}`);
		}
		const Reason = body.text('Reason') ?? null;
		portal.closures.push({ ProviderID, Reason, CreatedDate: now() });
		return PROCESSED;
	});

	add('POST', 'PortalAdmin/RemoveAdmin', (call) => {
		const body = call.body();
		const { portal } = call.store;
		const admin = findUser(portal, body.whole('UserID') ?? body.missing('UserID'));
		portal.admins.splice(portal.admins.indexOf(admin), 1);
		return PROCESSED;
	});

	add('GET', 'PortalAdmin/SendExportEmail', (call) => {
		const exportName = call.requiredQuery('exportName');
		const exportedBy = call.requiredQuery('exportedBy');
		findUserNamed(call.store.portal, exportedBy);
		call.store.portal.exportMails.push({ exportName, exportedBy });
		return PROCESSED;
	});

	add('GET', 'PortalAdmin/RedirectURL', (call) => {
		const id = call.requiredWholeQuery('ProviderID');
		const type = call.requiredQuery('type');
		const { StoreUrl } = findProvider(call.store.portal, ({ ProviderID }) => ProviderID === id);
		return processedWith(`${StoreUrl}/redirect?type=${encodeURIComponent(type)}`);
	});
}

/** A portal user; refused if there is none. */
export function findUser({ admins }: Portal, id: number): Admin {
	const found = admins.find(({ UserID }) => UserID === id);
	if (!found) throw new Refusal('UserNotExists');
	return found;
}

/** A portal user by user name or e-mail, whatever the case. */
export function findUserNamed({ admins }: Portal, name: string): Admin {
	const found = admins.find((admin) => isTaken([admin], name));
	if (!found) throw new Refusal('UserNotExists');
	return found;
}

/** A store of the platform; refused if there is none. */
export function findProvider({ providers }: Portal, is: (provider: Provider) => boolean): Provider {
	const found = providers.find(is);
	if (!found) throw new Refusal('ProviderNotExists');
	return found;
}

/** Whether somebody else has this user name or e-mail. */
function isTaken(
	people: ReadonlyArray<{ UserName: string; Email: string | null; UserID?: number }>,
	name: string,
	ownId?: number,
): boolean {
	const wanted = name.toLowerCase();
	return people.some(
		({ UserID, UserName, Email }) =>
			(ownId === undefined || UserID !== ownId) &&
			(UserName.toLowerCase() === wanted || Email?.toLowerCase() === wanted),
	);
}

function readAdmin(body: Body, before: Admin | undefined, store: Store): Admin {
	const { portal } = store;
	const text = (name: 'UserName' | 'Email' | 'FirstName' | 'LastName') =>
		before && !body.has(name) ? before[name] : body.key(name);
	const RoleID = body.whole('RoleID') ?? before?.RoleID ?? body.missing('RoleID');
	if (!portal.roles.some((role) => role.RoleID === RoleID)) throw invalid(`No role ${RoleID}`);
	const admin: Omit<Admin, 'UserID' | 'CreatedDate'> = {
		UserName: text('UserName'),
		Email: text('Email'),
		FirstName: text('FirstName'),
		LastName: text('LastName'),
		RoleID,
		Active: body.flag('Active') ?? before?.Active ?? true,
	};
	for (const name of [admin.UserName, admin.Email]) {
		if (isTaken(portal.admins, name, before?.UserID)) throw new Refusal('Exists', name);
	}
	return {
		UserID: before?.UserID ?? store.newId(),
		...admin,
		CreatedDate: before?.CreatedDate ?? now(),
	};
}
