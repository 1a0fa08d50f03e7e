import type { Portal } from '../state/portal';
import { DAY, REFERENCE_TIME, stamp } from '../time';

const ROLES = ['Store Owner', 'Store Manager', 'Fulfillment', 'Customer Service'];

/** First and last name, and the place of the role in the list above. */
const ADMINS: ReadonlyArray<[first: string, last: string, role: number]> = [
	['Dana', 'Whitfield', 0],
	['Marcus', 'Oyelaran', 1],
	['Priya', 'Raman', 2],
	['Claire', "O'Shea", 3],
];

const PROVIDERS: ReadonlyArray<[name: string, host: string]> = [
	['Harbor & Pine Outfitters', 'harborpine'],
	['Northfield Workwear', 'northfield'],
	['Campus Threads', 'campusthreads'],
];

/** The first of those who run a store. All have the same password. */
export const PORTAL_USER = { userName: 'dana.whitfield', password: 'portal-password-9w2e6u' };

/** Makes the portal: its stores, its roles and those who run it. */
export function seedPortal(): Portal {
	const admins = ADMINS.map(([FirstName, LastName, role], index) => {
		const UserName = `${FirstName}.${LastName}`.toLowerCase().replace("'", '');
		return {
			UserID: 501 + index,
			UserName,
			Email: `${UserName}@example.com`,
			FirstName,
			LastName,
			RoleID: role + 1,
			Active: true,
			CreatedDate: stamp(REFERENCE_TIME - (900 - 100 * index) * DAY),
		};
	});
	return {
		providers: PROVIDERS.map(([StoreName, host], index) => ({
			ProviderID: 41 + index,
			StoreName,
			StoreSSO: `sso-${host}`,
			StoreUrl: `https://${host}.example.com`,
		})),
		roles: ROLES.map((RoleName, index) => ({ RoleID: index + 1, RoleName })),
		admins,
		passwords: Object.fromEntries(admins.map(({ UserID }) => [UserID, PORTAL_USER.password])),
		// Somebody has forgotten the password, and a store is about to be closed.
		resets: [
			{ PasswordResetHistoryID: 31, UserID: 503, ResetKey: '5f2c9a71d0e84b36', Used: false },
		],
		closures: [
			{ ProviderID: 43, Reason: 'Season is over', CreatedDate: stamp(REFERENCE_TIME - 3 * DAY) },
		],
		feedback: [],
		exportMails: [],
	};
}
