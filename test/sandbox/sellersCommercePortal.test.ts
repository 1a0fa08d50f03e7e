import type { AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { PROCESSED, REFUSALS, refusalOf, sellersCommerceClient } from './sellersCommerceClient';

let sandbox: Sandbox;
let http: AxiosInstance;
beforeAll(async () => {
	sandbox = await startSandbox({ orders: 5, products: 5, customers: 5 });
	http = sellersCommerceClient(sandbox);
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const portal = () => sandbox.sellersCommerce.portal();
const admin = async (action: string, params: object = {}) =>
	await http.get(`/PortalAdmin/${action}`, { params });
const login = async (action: string, params: object = {}) =>
	await http.get(`/PortalLogin/${action}`, { params });

describe('administrators', () => {
	const save = async (body: object) => await http.post('/PortalAdmin/Admin', body);
	const NEW = {
		UserName: 'new.admin',
		Email: 'new@example.com',
		FirstName: 'New',
		LastName: 'Admin',
		RoleID: 2,
	};

	it('come in a list and one by one', async () => {
		expect((await admin('Admins')).data).toEqual(portal().admins);
		expect((await admin('AllRoles')).data).toEqual(portal().roles);
		for (const action of ['Admin', 'GetUserByID']) {
			expect((await admin(action, { userid: 502 })).data).toEqual(portal().admins[1]);
			expect((await admin(action, { UserID: 502 })).status).toBe(200);
			expect(refusalOf(await admin(action, { userid: 1 }))).toEqual(REFUSALS.user);
			expect(refusalOf(await admin(action))).toEqual(REFUSALS.invalid);
			expect(refusalOf(await admin(action, { userid: 'x' }))).toEqual(REFUSALS.unreadable);
		}
	});

	it('are created, changed and removed', async () => {
		expect((await save(NEW)).data).toEqual(PROCESSED);
		const { UserID } = portal().admins.at(-1)!;
		expect(portal().admins.at(-1)).toMatchObject({ ...NEW, Active: true });
		expect((await save({ UserID, LastName: 'Other' })).data).toEqual(PROCESSED);
		expect(portal().admins.at(-1)).toMatchObject({ ...NEW, UserID, LastName: 'Other' });
		expect((await http.post('/PortalAdmin/RemoveAdmin', { UserID })).data).toEqual(PROCESSED);
		expect(portal().admins).toHaveLength(4);
		const again = await http.post('/PortalAdmin/RemoveAdmin', { UserID });
		expect(refusalOf(again)).toEqual(REFUSALS.user);
		expect(refusalOf(await http.post('/PortalAdmin/RemoveAdmin', {}))).toEqual(REFUSALS.invalid);
	});

	it.each<[object, keyof typeof REFUSALS]>([
		[{ UserID: 1 }, 'user'],
		[{ RoleID: 9 }, 'invalid'],
		[{ RoleID: undefined }, 'invalid'],
		[{ Email: '' }, 'invalid'],
		[{ UserName: 'Dana.Whitfield' }, 'exists'],
		[{ Email: 'dana.whitfield@example.com' }, 'exists'],
	])('are refused with %j', async (changes, refusal) => {
		expect(refusalOf(await save({ ...NEW, ...changes }))).toEqual(REFUSALS[refusal]);
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
		const { data } = await admin('IsEmailOrUserNameExists', params);
		expect(data).toEqual({ ...PROCESSED, Results });
	});

	it('a name to look for is needed', async () => {
		expect(refusalOf(await admin('IsEmailOrUserNameExists'))).toEqual(REFUSALS.invalid);
		const odd = await admin('IsEmailOrUserNameExists', { param: 'x', isContact: 'perhaps' });
		expect(refusalOf(odd)).toEqual(REFUSALS.invalid);
	});
});

it('an export is mailed to somebody', async () => {
	const params = { exportName: 'orders', exportedBy: 'dana.whitfield' };
	expect((await admin('SendExportEmail', params)).data).toEqual(PROCESSED);
	expect(portal().exportMails).toEqual([params]);
	const nobody = await admin('SendExportEmail', { ...params, exportedBy: 'nobody' });
	expect(refusalOf(nobody)).toEqual(REFUSALS.user);
	const nothing = await admin('SendExportEmail', { exportedBy: 'dana.whitfield' });
	expect(refusalOf(nothing)).toEqual(REFUSALS.invalid);
});

it('a store has an address', async () => {
	const { data } = await admin('RedirectURL', { ProviderID: 41, type: 'orders' });
	const Results = 'https://harborpine.example.com/redirect?type=orders';
	expect(data).toEqual({ ...PROCESSED, Results });
	const unknown = await admin('RedirectURL', { ProviderID: 1, type: 'orders' });
	expect(refusalOf(unknown)).toEqual(REFUSALS.provider);
	expect(refusalOf(await admin('RedirectURL', { ProviderID: 41 }))).toEqual(REFUSALS.invalid);
});

it('a store is closed on request, once', async () => {
	const raise = async (body: object) => await http.post('/PortalAdmin/RaiseRequest', body);
	const form = async (body: object) => await http.post('/PortalLogin/UpdateClosureForm', body);
	const responses = { StoreSSO: 'sso-northfield', Reason: 'We move' };
	expect(refusalOf(await form(responses))).toEqual(REFUSALS.invalid);
	expect((await raise({ ProviderID: 42 })).data).toEqual(PROCESSED);
	expect(portal().closures.at(-1)).toMatchObject({ ProviderID: 42, Reason: null });
	expect((await form(responses)).data).toEqual(PROCESSED);
	expect(portal().closures.at(-1)).toMatchObject({ ProviderID: 42, Reason: 'We move' });
	expect(refusalOf(await raise({ ProviderID: 42 }))).toEqual(REFUSALS.exists);
	expect(refusalOf(await raise({ ProviderID: 1 }))).toEqual(REFUSALS.provider);
	expect(refusalOf(await raise({}))).toEqual(REFUSALS.invalid);
	expect(refusalOf(await form({ ...responses, StoreSSO: 'x' }))).toEqual(REFUSALS.provider);
});

it.each(['ValiadateStoreSSO', 'ClosureFormSSO'])('%s knows the stores', async (action) => {
	const { data } = await login(action, { storeSSO: 'sso-harborpine' });
	expect(data).toEqual({ ...PROCESSED, Results: portal().providers[0] });
	expect(refusalOf(await login(action, { storeSSO: 'x' }))).toEqual(REFUSALS.provider);
	expect(refusalOf(await login(action))).toEqual(REFUSALS.invalid);
});

it('feedback is kept', async () => {
	const send = async (body: object) => await http.post('/PortalLogin/UpdateClientFeedBack', body);
	expect((await send({ Feedback: 'Très bien' })).data).toEqual(PROCESSED);
	expect(portal().feedback).toMatchObject([{ Feedback: 'Très bien' }]);
	expect(refusalOf(await send({}))).toEqual(REFUSALS.invalid);
});

describe('logging in', () => {
	const logIn = async (UserName: string, Password: string) =>
		await http.post('/PortalLogin/Login', { UserName, Password });

	it('takes user name or e-mail, and the password', async () => {
		const { userName, password } = sandbox.sellersCommerce.portalUser;
		const { data } = await logIn(userName, password);
		expect(data).toEqual({ ...PROCESSED, Results: portal().admins[0] });
		expect((await logIn(`${userName}@example.com`, password)).status).toBe(200);
		expect(refusalOf(await logIn(userName, 'wrong'))).toEqual(REFUSALS.invalid);
		expect(refusalOf(await logIn('nobody', password))).toEqual(REFUSALS.user);
		expect(refusalOf(await logIn(userName, ''))).toEqual(REFUSALS.invalid);
	});

	it('works with a new password after a reset, whose key is good once', async () => {
		const { data } = await login('ResetPassword', { username: 'dana.whitfield' });
		const { PasswordResetHistoryID, UserID } = data.Results;
		expect(data.StatusCode).toBe(20);
		const resetkey = portal().resets.at(-1)!.ResetKey;
		expect(JSON.stringify(data)).not.toContain(resetkey);
		const check = async (params: object) => await login('ForgotPassword', params);
		expect((await check({ userid: UserID, resetkey })).data.StatusCode).toBe(20);
		expect(refusalOf(await check({ userid: UserID, resetkey: 'x' }))).toEqual(REFUSALS.invalid);
		expect(refusalOf(await check({ userid: 502, resetkey }))).toEqual(REFUSALS.invalid);
		expect(refusalOf(await check({ userid: 1, resetkey }))).toEqual(REFUSALS.user);

		const change = { UserID, ResetKey: resetkey, NewPassword: 'n3w' };
		const path = '/PortalLogin/ChangeForgotPassword';
		expect(refusalOf(await http.post(path, { ...change, NewPassword: '' }))).toEqual(
			REFUSALS.invalid,
		);
		expect((await http.post(path, change)).data).toEqual(PROCESSED);
		expect((await logIn('dana.whitfield', 'n3w')).status).toBe(200);
		expect(portal().resets.at(-1)).toMatchObject({ PasswordResetHistoryID, Used: true });
		expect(refusalOf(await http.post(path, change))).toEqual(REFUSALS.invalid);
	});

	it('lets a reset be used up', async () => {
		const { data } = await login('ResetPassword', { username: 'marcus.oyelaran@example.com' });
		const { PasswordResetHistoryID } = data.Results;
		const use = async (id: number) =>
			await login('UpdatePasswordResetHistory', { PasswordResetHistoryID: id });
		expect((await use(PasswordResetHistoryID)).data).toEqual(PROCESSED);
		const { UserID: userid, ResetKey: resetkey } = portal().resets.at(-1)!;
		expect(refusalOf(await login('ForgotPassword', { userid, resetkey }))).toEqual(
			REFUSALS.invalid,
		);
		expect(refusalOf(await use(1))).toEqual(REFUSALS.invalid);
		expect(refusalOf(await login('ResetPassword', { username: 'nobody' }))).toEqual(REFUSALS.user);
	});
});
