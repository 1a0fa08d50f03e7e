import { type Outcome, PROCESSED, useShop } from './shop';

const shop = useShop({ orders: 5, products: 5, customers: 5 });

const portal = () => shop.known.portal();
const url = (action: string) => `/PortalAdmin/${action}`;
const loginUrl = (action: string) => `/PortalLogin/${action}`;
const admin = async (action: string, params?: object) =>
	await shop.outcome.get(url(action), params);
const login = async (action: string, params?: object) =>
	await shop.outcome.get(loginUrl(action), params);

describe('administrators', () => {
	const save = async (body: object) => await shop.outcome.post(url('Admin'), body);
	const name = { UserName: 'new.admin', FirstName: 'New', LastName: 'Admin' };
	const NEW = { ...name, Email: 'new@example.com', RoleID: 2 };

	it('come in a list and one by one', async () => {
		expect(await shop.ok.get(url('Admins'))).toEqual(portal().admins);
		expect(await shop.ok.get(url('AllRoles'))).toEqual(portal().roles);
		for (const action of ['Admin', 'GetUserByID']) {
			for (const params of [{ userid: 502 }, { UserID: 502 }]) {
				expect(await shop.ok.get(url(action), params)).toEqual(portal().admins[1]);
			}
			expect(await admin(action, { userid: 1 })).toBe('user');
			expect(await admin(action)).toBe('invalid');
			expect(await admin(action, { userid: 'x' })).toBe('unreadable');
		}
	});

	it('are created, changed and removed', async () => {
		expect(await save(NEW)).toBe('done');
		const { UserID } = portal().admins.at(-1)!;
		expect(portal().admins.at(-1)).toMatchObject({ ...NEW, Active: true });
		expect(await save({ UserID, LastName: 'Other' })).toBe('done');
		expect(portal().admins.at(-1)).toMatchObject({ ...NEW, UserID, LastName: 'Other' });
		const remove = async (body: object) => await shop.outcome.post(url('RemoveAdmin'), body);
		expect(await remove({ UserID })).toBe('done');
		expect(portal().admins).toHaveLength(4);
		expect(await remove({ UserID })).toBe('user');
		expect(await remove({})).toBe('invalid');
	});

	it.each<[object, Outcome]>([
		[{ UserID: 1 }, 'user'],
		[{ RoleID: 9 }, 'invalid'],
		[{ RoleID: undefined }, 'invalid'],
		[{ Email: '' }, 'invalid'],
		[{ UserName: 'Dana.Whitfield' }, 'exists'],
		[{ Email: 'dana.whitfield@example.com' }, 'exists'],
	])('are refused with %j', async (changes, refusal) => {
		expect(await save({ ...NEW, ...changes })).toBe(refusal);
		expect(portal().admins).toHaveLength(4);
	});

	it.each([
		[{ param: 'dana.whitfield' }, true],
		[{ param: 'DANA.WHITFIELD@example.com' }, true],
		[{ param: 'dana.whitfield', userid: 501 }, false],
		[{ param: 'dana.whitfield', userid: 502 }, true],
		[{ param: 'nobody' }, false],
		[{ param: 'sample.shopper' }, false],
		[{ param: 'sample.shopper', isContact: true }, true],
	])('%j is a name in use: %s', async (params, Results) => {
		const found = await shop.ok.get(url('IsEmailOrUserNameExists'), params);
		expect(found).toEqual({ ...PROCESSED, Results });
	});

	it('a name to look for is needed', async () => {
		expect(await admin('IsEmailOrUserNameExists')).toBe('invalid');
		const odd = { param: 'x', isContact: 'perhaps' };
		expect(await admin('IsEmailOrUserNameExists', odd)).toBe('invalid');
	});
});

it('an export is mailed to somebody', async () => {
	const params = { exportName: 'orders', exportedBy: 'dana.whitfield' };
	expect(await admin('SendExportEmail', params)).toBe('done');
	expect(portal().exportMails).toEqual([params]);
	const nobody = { ...params, exportedBy: 'nobody' };
	expect(await admin('SendExportEmail', nobody)).toBe('user');
	const nothing = { exportedBy: 'dana.whitfield' };
	expect(await admin('SendExportEmail', nothing)).toBe('invalid');
});

it('a store has an address', async () => {
	const address = await shop.ok.get(url('RedirectURL'), { ProviderID: 41, type: 'orders' });
	const Results = 'https://harborpine.example.com/redirect?type=orders';
	expect(address).toEqual({ ...PROCESSED, Results });
	expect(await admin('RedirectURL', { ProviderID: 1, type: 'orders' })).toBe('provider');
	expect(await admin('RedirectURL', { ProviderID: 41 })).toBe('invalid');
});

it('a store is closed on request, once', async () => {
	const raise = async (body: object) => await shop.outcome.post(url('RaiseRequest'), body);
	const form = async (body: object) => await shop.outcome.post(loginUrl('UpdateClosureForm'), body);
	const filled = { StoreSSO: 'sso-northfield', Reason: 'We move' };
	expect(await form(filled)).toBe('invalid');
	expect(await raise({ ProviderID: 42 })).toBe('done');
	expect(portal().closures.at(-1)).toMatchObject({ ProviderID: 42, Reason: null });
	expect(await form(filled)).toBe('done');
	expect(portal().closures.at(-1)).toMatchObject({ ProviderID: 42, Reason: 'We move' });
	expect(await raise({ ProviderID: 42 })).toBe('exists');
	expect(await raise({ ProviderID: 1 })).toBe('provider');
	expect(await raise({})).toBe('invalid');
	expect(await form({ ...filled, StoreSSO: 'x' })).toBe('provider');
});

it.each(['ValiadateStoreSSO', 'ClosureFormSSO'])('%s knows the stores', async (action) => {
	const store = await shop.ok.get(loginUrl(action), { storeSSO: 'sso-harborpine' });
	expect(store).toEqual({ ...PROCESSED, Results: portal().providers[0] });
	expect(await login(action, { storeSSO: 'x' })).toBe('provider');
	expect(await login(action)).toBe('invalid');
});

it('feedback is kept', async () => {
	const send = async (body: object) =>
		await shop.outcome.post(loginUrl('UpdateClientFeedBack'), body);
	expect(await send({ Feedback: 'Très bien' })).toBe('done');
	expect(portal().feedback).toMatchObject([{ Feedback: 'Très bien' }]);
	expect(await send({})).toBe('invalid');
});

describe('logging in', () => {
	const logIn = async (UserName: string, Password: string) =>
		await shop.ok.post(loginUrl('Login'), { UserName, Password });

	it('takes user name or e-mail, and the password', async () => {
		const { userName, password } = shop.known.portalUser;
		for (const name of [userName, `${userName}@example.com`]) {
			const Results = portal().admins[0];
			expect(await logIn(name, password)).toEqual({ ...PROCESSED, Results });
		}
		for (const [UserName, Password, refusal] of [
			[userName, 'wrong', 'invalid'],
			['nobody', password, 'user'],
			[userName, '', 'invalid'],
		]) {
			const body = { UserName, Password };
			expect(await shop.outcome.post(loginUrl('Login'), body)).toBe(refusal);
		}
	});

	it('works with a new password after a reset, whose key is good once', async () => {
		const reset = await shop.ok.get(loginUrl('ResetPassword'), { username: 'dana.whitfield' });
		const { PasswordResetHistoryID, UserID } = reset.Results;
		expect(reset.StatusCode).toBe(20);
		const resetkey = portal().resets.at(-1)!.ResetKey;
		expect(JSON.stringify(reset)).not.toContain(resetkey);
		const check = async (params: object) => await login('ForgotPassword', params);
		const checked = await shop.ok.get(loginUrl('ForgotPassword'), { userid: UserID, resetkey });
		expect(checked.StatusCode).toBe(20);
		expect(await check({ userid: UserID, resetkey: 'x' })).toBe('invalid');
		expect(await check({ userid: 502, resetkey })).toBe('invalid');
		expect(await check({ userid: 1, resetkey })).toBe('user');

		const change = { UserID, ResetKey: resetkey, NewPassword: 'n3w' };
		const save = async (body: object) =>
			await shop.outcome.post(loginUrl('ChangeForgotPassword'), body);
		expect(await save({ ...change, NewPassword: '' })).toBe('invalid');
		expect(await save(change)).toBe('done');
		await logIn('dana.whitfield', 'n3w');
		expect(portal().resets.at(-1)).toMatchObject({ PasswordResetHistoryID, Used: true });
		expect(await save(change)).toBe('invalid');
	});

	it('lets a reset be used up', async () => {
		const username = 'marcus.oyelaran@example.com';
		const { Results } = await shop.ok.get(loginUrl('ResetPassword'), { username });
		const use = async (PasswordResetHistoryID: number) =>
			await login('UpdatePasswordResetHistory', { PasswordResetHistoryID });
		expect(await use(Results.PasswordResetHistoryID)).toBe('done');
		const { UserID: userid, ResetKey: resetkey } = portal().resets.at(-1)!;
		expect(await login('ForgotPassword', { userid, resetkey })).toBe('invalid');
		expect(await use(1)).toBe('invalid');
		expect(await login('ResetPassword', { username: 'nobody' })).toBe('user');
	});
});
