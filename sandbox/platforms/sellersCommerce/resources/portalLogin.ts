import { invalid, PROCESSED, processedWith } from '../responses';
import type { AddRoute } from '../api';
import type { PasswordReset, Portal } from '../state/portal';
import { now } from '../time';
import { findProvider, findUser, findUserNamed } from './portalAdmin';

/** Adds the portal's login page. The documents only name its operations. */
export function addPortalLoginRoutes(add: AddRoute): void {
	add('POST', 'PortalLogin/Login', (request) => {
		const body = request.body();
		const { portal } = request.store;
		const user = findUserNamed(portal, body.key('UserName'));
		if (portal.passwords[user.UserID] !== body.key('Password')) {
			throw invalid('The password is wrong');
		}
		return processedWith(user);
	});

	add('GET', 'PortalLogin/ResetPassword', (request) => {
		const { store } = request;
		const { UserID } = findUserNamed(store.portal, request.requiredQuery('username'));
		const PasswordResetHistoryID = store.newId();
		const ResetKey = store.random.hex(16);
		store.portal.resets.push({ PasswordResetHistoryID, UserID, ResetKey, Used: false });
		return processedWith({ PasswordResetHistoryID, UserID });
	});
	add('GET', 'PortalLogin/ForgotPassword', (request) => {
		const id = request.requiredWholeQuery('userid');
		const { UserID } = findReset(request.store.portal, id, request.requiredQuery('resetkey'));
		return processedWith({ UserID });
	});
	add('POST', 'PortalLogin/ChangeForgotPassword', (request) => {
		const body = request.body();
		const { portal } = request.store;
		const id = body.whole('UserID') ?? body.missing('UserID');
		const reset = findReset(portal, id, body.key('ResetKey'));
		portal.passwords[id] = body.key('NewPassword');
		reset.Used = true;
		return PROCESSED;
	});
	add('GET', 'PortalLogin/UpdatePasswordResetHistory', (request) => {
		const id = request.requiredWholeQuery('PasswordResetHistoryID');
		const reset = request.store.portal.resets.find(
			({ PasswordResetHistoryID }) => PasswordResetHistoryID === id,
		);
		if (!reset) throw invalid(`No password reset ${id}`);
		reset.Used = true;
		return PROCESSED;
	});

	addStoreRoutes(add);
}

/** Adds what a store without a login is asked: who it is, feedback, why it closes. */
function addStoreRoutes(add: AddRoute): void {
	for (const name of ['ValiadateStoreSSO', 'ClosureFormSSO']) {
		add('GET', `PortalLogin/${name}`, (request) => {
			const sso = request.requiredQuery('storeSSO');
			return processedWith(findProvider(request.store.portal, ({ StoreSSO }) => StoreSSO === sso));
		});
	}
	add('POST', 'PortalLogin/UpdateClientFeedBack', (request) => {
		const Feedback = request.body().key('Feedback');
		request.store.portal.feedback.push({ Feedback, CreatedDate: now() });
		return PROCESSED;
	});
	add('POST', 'PortalLogin/UpdateClosureForm', (request) => {
		const body = request.body();
		const { portal } = request.store;
		const sso = body.key('StoreSSO');
		const { ProviderID } = findProvider(portal, ({ StoreSSO }) => StoreSSO === sso);
		const closure = portal.closures.find((other) => other.ProviderID === ProviderID);
		if (!closure) throw invalid('Nobody asked for this store to be closed');
		closure.Reason = body.key('Reason');
		return PROCESSED;
	});
}

/** A reset that is still open. */
function findReset(portal: Portal, userId: number, key: string): PasswordReset {
	findUser(portal, userId);
	const found = portal.resets.find(
		({ UserID, ResetKey, Used }) => UserID === userId && ResetKey === key && !Used,
	);
	if (!found) throw invalid('The reset key is wrong or was used');
	return found;
}
