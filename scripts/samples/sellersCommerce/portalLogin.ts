import type { Samples } from '../../platforms';
import type { Sandbox } from '../../../sandbox/server';

/** A reset of a password that is open. */
function openReset({ sellersCommerce }: Sandbox) {
	const [reset] = sellersCommerce.portal().resets;
	if (!reset) throw new Error('Nobody resets a password');
	return reset;
}

export const portalLoginSamples: Samples = {
	'portalLogin.logIn': ({ sellersCommerce: { portalUser } }) => ({
		parameters: {
			body: JSON.stringify({ UserName: portalUser.userName, Password: portalUser.password }),
		},
	}),
	'portalLogin.forgotPassword': (sandbox) => {
		const { UserID: userId, ResetKey: resetKey } = openReset(sandbox);
		return { parameters: { userId, resetKey } };
	},
	'portalLogin.changeForgottenPassword': (sandbox) => {
		const { UserID, ResetKey } = openReset(sandbox);
		return { parameters: { body: JSON.stringify({ UserID, ResetKey, NewPassword: 'a-new-one' }) } };
	},
	'portalLogin.resetPassword': ({ sellersCommerce: { portalUser } }) => ({
		parameters: { username: portalUser.userName },
	}),
	'portalLogin.updateResetHistory': (sandbox) => ({
		parameters: { resetHistoryId: openReset(sandbox).PasswordResetHistoryID },
	}),
	'portalLogin.validateStoreSso': () => ({ parameters: { storeSso: 'sso-northfield' } }),
	'portalLogin.closureFormSso': () => ({ parameters: { storeSso: 'sso-northfield' } }),
	'portalLogin.sendFeedback': () => ({
		parameters: { body: JSON.stringify({ Feedback: 'Very good' }) },
	}),
	'portalLogin.updateClosureForm': () => ({
		parameters: { body: JSON.stringify({ StoreSSO: 'sso-campusthreads', Reason: 'Moved' }) },
	}),
};
