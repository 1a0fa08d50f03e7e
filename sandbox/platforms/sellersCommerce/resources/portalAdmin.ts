import { invalid, PROCESSED, processedWith, ApiError } from '../responses';
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
		add('GET', `PortalAdmin/${name}`, (request) =>
			findUser(request.store.portal, request.requiredWholeQuery('userid')),
		);
	}

	add('POST', 'PortalAdmin/Admin', (request) => {
		const { store } = request;
		const body = request.body();
		const { portal } = store;
		const id = body.whole('UserID');
		const before = id === undefined || id === 0 ? undefined : findUser(portal, id);
		const admin = readAdmin(body, before, store);
		if (before) Object.assign(before, admin);
		else portal.admins.push(admin);
		return PROCESSED;
	});

	add('GET', 'PortalAdmin/IsEmailOrUserNameExists', (request) => {
		const { portal, shoppers } = request.store;
		const name = request.requiredQuery('param');
		const contact = (request.query('isContact') ?? 'false').toLowerCase();
		if (contact !== 'true' && contact !== 'false') throw invalid('isContact must be true or false');
		const people = contact === 'true' ? [...shoppers.values()] : portal.admins;
		const taken = isTaken(people, name, request.wholeQuery('userid'));
		return processedWith(taken);
	});

	add('POST', 'PortalAdmin/RemoveAdmin', (request) => {
		const body = request.body();
		const { portal } = request.store;
		const admin = findUser(portal, body.whole('UserID') ?? body.missing('UserID'));
		portal.admins.splice(portal.admins.indexOf(admin), 1);
		return PROCESSED;
	});

	addStoreRoutes(add);
}

/** Adds what concerns a store as a whole: its closure, exports, its address. */
function addStoreRoutes(add: AddRoute): void {
	add('POST', 'PortalAdmin/RaiseRequest', (request) => {
		const body = request.body();
		const { portal } = request.store;
		const id = body.whole('ProviderID') ?? body.missing('ProviderID');
		const { ProviderID } = findProvider(portal, (provider) => provider.ProviderID === id);
		if (portal.closures.some((closure) => closure.ProviderID === ProviderID)) {
			throw new ApiError('Exists', `Provider ${ProviderID}`);
		}
		const Reason = body.text('Reason') ?? null;
		portal.closures.push({ ProviderID, Reason, CreatedDate: now() });
		return PROCESSED;
	});

	add('GET', 'PortalAdmin/SendExportEmail', (request) => {
		const exportName = request.requiredQuery('exportName');
		const exportedBy = request.requiredQuery('exportedBy');
		findUserNamed(request.store.portal, exportedBy);
		request.store.portal.exportMails.push({ exportName, exportedBy });
		return PROCESSED;
	});

	add('GET', 'PortalAdmin/RedirectURL', (request) => {
		const id = request.requiredWholeQuery('ProviderID');
		const type = request.requiredQuery('type');
		const { StoreUrl } = findProvider(request.store.portal, ({ ProviderID }) => ProviderID === id);
		return processedWith(`${StoreUrl}/redirect?type=${encodeURIComponent(type)}`);
	});
}

/** A portal user; refused if there is none. */
export function findUser({ admins }: Portal, id: number): Admin {
	const found = admins.find(({ UserID }) => UserID === id);
	if (!found) throw new ApiError('UserNotExists');
	return found;
}

/** A portal user by user name or e-mail, whatever the case. */
export function findUserNamed({ admins }: Portal, name: string): Admin {
	const found = admins.find((admin) => isTaken([admin], name));
	if (!found) throw new ApiError('UserNotExists');
	return found;
}

/** A store of the platform; refused if there is none. */
export function findProvider({ providers }: Portal, is: (provider: Provider) => boolean): Provider {
	const found = providers.find(is);
	if (!found) throw new ApiError('ProviderNotExists');
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
		if (isTaken(portal.admins, name, before?.UserID)) throw new ApiError('Exists', name);
	}
	return {
		UserID: before?.UserID ?? store.newId(),
		...admin,
		CreatedDate: before?.CreatedDate ?? now(),
	};
}
