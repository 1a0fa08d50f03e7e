import { invalid, PROCESSED, processedWith } from '../responses';
import type { AddRoute } from '../api';
import type { PasswordReset, Portal } from '../state/portal';
import { now } from '../time';
import { findProvider, findUser, findUserNamed } from './portalAdmin';

/** Adds the portal's login page. The documents only name its operations. */
export function addPortalLoginRoutes(add: AddRoute): void {
	add('POST', 'PortalLogin/Login', (call) => {
		const body = call.body();
		const { portal } = call.store;
		const user = findUserNamed(portal, body.key('UserName'));
		if (portal.passwords[user.UserID] !== body.key('Password')) {
			throw invalid('The password is wrong');
		}
		return processedWith(user);
	});

	add('GET', 'PortalLogin/ResetPassword', (call) => {
		const { store } = call;
		const { UserID } = findUserNamed(store.portal, call.requiredQuery('username'));
		const PasswordResetHistoryID = store.newId();
		const ResetKey = store.random.hex(16);
		store.portal.resets.push({ PasswordResetHistoryID, UserID, ResetKey, Used: false });
		return processedWith({ PasswordResetHistoryID, UserID });
	});
	add('GET', 'PortalLogin/ForgotPassword', (call) => {
		const id = call.requiredWholeQuery('userid');
		const { UserID } = findReset(call.store.portal, id, call.requiredQuery('resetkey'));
		return processedWith({ UserID });
	});
	add('POST', 'PortalLogin/ChangeForgotPassword', (call) => {
		const body = call.body();
		const { portal } = call.store;
		const id = body.whole('UserID') ?? body.missing('UserID');
		const reset = findReset(portal, id, body.key('ResetKey'));
		portal.passwords[id] = body.key('NewPassword');
		reset.Used = true;
		return PROCESSED;
	});
	add('GET', 'PortalLogin/UpdatePasswordResetHistory', (call) => {
		const id = call.requiredWholeQuery('PasswordResetHistoryID');
		const reset = call.store.portal.resets.find(
			({ PasswordResetHistoryID }) => PasswordResetHistoryID === id,
		);
		if (!reset) throw invalid(`No password reset ${id}`);
		reset.Used = true;
		return PROCESSED;
	});

	for (const name of ['ValiadateStoreSSO', 'ClosureFormSSO']) {
		add('GET', `PortalLogin/${name}`, (call) => {
			const sso = call.requiredQuery('storeSSO');
			return processedWith(findProvider(call.store.portal, ({ StoreSSO }) => StoreSSO === sso));
		});
	}
	add('POST', 'PortalLogin/UpdateClientFeedBack', (call) => {
		const Feedback = call.body().key('Feedback');
		call.store.portal.feedback.push({ Feedback, CreatedDate: now() });
		return PROCESSED;
	});
	add('POST', 'PortalLogin/UpdateClosureForm', (call) => {
		const body = call.body();
		const { portal } = call.store;
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
