import { comesWhole } from './lists';
import { callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';
import { bodyOf, goesOutOnce, needsBody, PROCESSED, refusesBadBodies } from './writes';

const used = useShop({ orders: 5, products: 5, customers: 5 });

const run = resourceOf(used, 'portalAdmin');

const portal = () => used.sandbox.sellersCommerce.portal();
const calls = () => callsOf(used.sandbox);

/** Those who run the store, from the first to the last. */
const DANA = 501;
const CLAIRE = 504;

const NO_USER =
	'SellersCommerce does not know what was asked for: User Does Not Exist (UserNotExists, code 22)';

describe.each([
	['getAll', 'Admins', 'UserID', () => portal().admins],
	['getAllRoles', 'AllRoles', 'RoleID', () => portal().roles],
] as const)('%s', (operation, action, key, rows) => {
	const path = `/api/PortalAdmin/${action}`;
	comesWhole({ used, name: `portalAdmin.${operation}`, path, key, count: () => 4 });

	test('gives all as they are', async () => {
		const { items } = await run(operation);
		expect(jsonOf(items)).toEqual(rows());
	});
});

describe.each([
	['get', '/api/PortalAdmin/Admin'],
	['getByUserId', '/api/PortalAdmin/GetUserByID'],
])('%s', (operation, path) => {
	const each = { userId: '={{ $json.id }}' };

	test('gives a user of the portal as it is', async () => {
		const { items, error } = await run(operation, { userId: ` ${CLAIRE} ` });
		expect(error).toBeUndefined();
		expect(calls()).toEqual([{ method: 'GET', path, query: { userid: '504' } }]);
		expect(jsonOf(items)).toEqual([portal().admins[3]]);
	});

	test('gives the good ones among others when the node is set to go on', async () => {
		const { items } = await run(operation, each, {
			input: [{ json: { id: 7 } }, { json: {} }, { json: { id: DANA } }],
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(items)).toMatchObject([
			{
				error: `${NO_USER} [item 0]`,
				details: { advice: expect.stringContaining('Check the username or user ID') as string },
			},
			{ error: 'User ID is empty [item 1]' },
			{ UserName: 'dana.whitfield' },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(calls()).toHaveLength(2);
	});

	test.each(['', ' ', 'dana', 0, -1, 1.5, [DANA], null])(
		'asks for nothing with %j as an ID',
		async (id) => {
			const { error } = await run(operation, each, { input: [{ json: { id } }] });
			expect(error?.message).toMatch(/^User ID (is empty|must be a )/);
			expect(calls()).toEqual([]);
		},
	);

	test('reads again after a lost connection', async () => {
		used.sandbox.addFaults({ path, times: 1, reset: true });
		const { items } = await run(operation, { userId: DANA });
		expect(jsonOf(items)).toMatchObject([{ UserID: DANA }]);
		expect(calls()).toHaveLength(2);
	});
});

describe('Create or Update', () => {
	const path = '/api/PortalAdmin/Admin';
	const NEW = {
		UserName: 'ann',
		Email: 'ann@example.com',
		FirstName: 'Ann',
		LastName: 'Lee',
		RoleID: 2,
	};

	test('makes an administrator', async () => {
		const { items, error } = await run('upsert', bodyOf(NEW));
		expect(error).toBeUndefined();
		expect(calls()).toEqual([{ method: 'POST', path, body: NEW }]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(portal().admins[4]).toMatchObject(NEW);
	});

	test('changes the good ones among others when the node is set to go on', async () => {
		const { items } = await run(
			'upsert',
			{ body: '={{ { UserID: $json.id, RoleID: $json.role } }}' },
			{
				input: [{ json: { id: DANA, role: 3 } }, { json: { id: 7, role: 3 } }, { json: {} }],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			PROCESSED,
			{ error: `${NO_USER} [item 1]` },
			{ error: 'Body (JSON) is empty [item 2]' },
		]);
		expect(portal().admins[0]).toMatchObject({ UserName: 'dana.whitfield', RoleID: 3 });
	});

	test('says that a name is taken', async () => {
		const result = await run('upsert', bodyOf({ ...NEW, UserName: 'dana.whitfield' }));
		expect(saidBy(result)).toMatch(
			/Already exists for current request: dana.whitfield \(Exists, code 33\) \[item 0\] \| It exists already/,
		);
		expect(portal().admins).toHaveLength(4);
	});

	const write = { used, name: 'portalAdmin.upsert', path, parameters: () => bodyOf(NEW) };
	needsBody(write);
	refusesBadBodies(write, true);
	goesOutOnce(write);
});

describe('Check Email or Username', () => {
	const path = '/api/PortalAdmin/IsEmailOrUserNameExists';

	test.each([
		[
			{ emailOrUsername: ' dana.whitfield ' },
			{ param: 'dana.whitfield', isContact: 'false' },
			true,
		],
		[
			{ emailOrUsername: 'nobody+1@example.com' },
			{ param: 'nobody+1@example.com', isContact: 'false' },
			false,
		],
		[
			{ emailOrUsername: 'dana.whitfield', userId: '501' },
			{ param: 'dana.whitfield', userid: '501', isContact: 'false' },
			false,
		],
		[
			{ emailOrUsername: 'shopper8001', isContact: true },
			{ param: 'shopper8001', isContact: 'true' },
			true,
		],
	])('says with %j whether it is taken', async (parameters, query, Results) => {
		const { items, error } = await run('checkEmailOrUsername', parameters);
		expect(error).toBeUndefined();
		expect(calls()).toEqual([{ method: 'GET', path, query }]);
		expect(jsonOf(items)).toEqual([{ ...PROCESSED, Results }]);
	});

	test.each([
		[{ emailOrUsername: 'a', userId: 'b' }, 'User ID must be a whole number, but is b'],
		[{ emailOrUsername: 'a', isContact: '={{ 1 }}' }, 'Is Contact must be true or false, but is 1'],
	])('asks for nothing with %j', async (parameters, message) => {
		const { error } = await run('checkEmailOrUsername', parameters);
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(calls()).toEqual([]);
	});

	test.each([
		[true, { value: true }],
		[false, { value: false }],
	])('takes %j alone for a response, too', async (body, item) => {
		used.sandbox.addFaults({ path, status: 200, body });
		const { items } = await run('checkEmailOrUsername', { emailOrUsername: 'a' });
		expect(jsonOf(items)).toEqual([item]);
	});

	test('tells what the platform says under a good status', async () => {
		await used.reset({ sellersCommerce: { failuresUnder200: true } });
		used.sandbox.addFaults({
			path,
			status: 200,
			body: { Results: 'InvalidData', ResponseMessage: 'Invalid data provided', StatusCode: 30 },
		});
		expect(saidBy(await run('checkEmailOrUsername', { emailOrUsername: 'a' }))).toMatch(
			/^SellersCommerce refused the request: Invalid data provided \(InvalidData, code 30\)/,
		);
	});
});

describe('Request Store Closure', () => {
	const path = '/api/PortalAdmin/RaiseRequest';
	const sent = { ProviderID: 42, Reason: 'Moved' };

	test('asks for a store to be closed, once', async () => {
		const { items, error } = await run('requestStoreClosure', bodyOf(sent));
		expect(error).toBeUndefined();
		expect(calls()).toEqual([{ method: 'POST', path, body: sent }]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(portal().closures.at(-1)).toMatchObject(sent);
		expect(saidBy(await run('requestStoreClosure', bodyOf(sent)))).toContain('(Exists, code 33)');
		expect(portal().closures).toHaveLength(2);
	});

	test('goes on after a store that there is not where it is set to', async () => {
		const { items } = await run(
			'requestStoreClosure',
			{ body: '={{ $json }}' },
			{ input: [{ json: { ProviderID: 7 } }, { json: sent }], onError: 'continueRegularOutput' },
		);
		expect(jsonOf(items)).toMatchObject([
			{
				error:
					'SellersCommerce does not know what was asked for: Provider Does Not Exist (ProviderNotExists, code 21) [item 0]',
			},
			PROCESSED,
		]);
	});

	const write = {
		used,
		name: 'portalAdmin.requestStoreClosure',
		path,
		parameters: () => bodyOf(sent),
	};
	needsBody(write);
	refusesBadBodies(write);
	goesOutOnce(write);
});

describe('Remove', () => {
	const path = '/api/PortalAdmin/RemoveAdmin';

	test('takes the good ones among others out when the node is set to go on', async () => {
		const { items } = await run(
			'remove',
			{ body: '={{ { UserID: $json.id } }}' },
			{
				input: [{ json: { id: CLAIRE } }, { json: {} }, { json: { id: CLAIRE } }],
				onError: 'continueRegularOutput',
			},
		);
		expect(calls()).toEqual([
			{ method: 'POST', path, body: { UserID: CLAIRE } },
			{ method: 'POST', path, body: { UserID: CLAIRE } },
		]);
		expect(jsonOf(items)).toMatchObject([
			PROCESSED,
			{ error: 'Body (JSON) is empty [item 1]' },
			{ error: `${NO_USER} [item 2]` },
		]);
		expect(portal().admins.map(({ UserID }) => UserID)).toEqual([501, 502, 503]);
	});

	const parameters = () => bodyOf({ UserID: CLAIRE });
	const write = { used, name: 'portalAdmin.remove', path, parameters };
	needsBody(write);
	refusesBadBodies(write);
	goesOutOnce(write);
});

describe('Send Export Email', () => {
	const path = '/api/PortalAdmin/SendExportEmail';
	const mail = { exportName: 'Orders & Returns', exportedBy: 'dana.whitfield' };

	test('has an email sent', async () => {
		const { items, error } = await run('sendExportEmail', mail);
		expect(error).toBeUndefined();
		expect(calls()).toEqual([{ method: 'GET', path, query: mail }]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(portal().exportMails).toEqual([mail]);
	});

	test('has the good ones among others sent when the node is set to go on', async () => {
		const { items } = await run(
			'sendExportEmail',
			{ ...mail, exportedBy: '={{ $json.by }}' },
			{
				input: [{ json: { by: 'nobody' } }, { json: {} }, { json: { by: 'priya.raman' } }],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ error: `${NO_USER} [item 0]` },
			{ error: 'Exported By is empty [item 1]' },
			PROCESSED,
		]);
		expect(portal().exportMails).toHaveLength(1);
	});

	goesOutOnce({ used, name: 'portalAdmin.sendExportEmail', path, parameters: () => mail });
});

describe('Get Redirect URL', () => {
	const path = '/api/PortalAdmin/RedirectURL';
	const each = { providerId: '={{ $json.id }}', type: 'my store' };
	const URL = 'https://harborpine.example.com/redirect?type=my%20store';

	test('gives the good ones among others when the node is set to go on', async () => {
		const { items } = await run('getRedirectUrl', each, {
			input: [{ json: { id: '41' } }, { json: { id: 'x' } }, { json: { id: 7 } }],
			onError: 'continueRegularOutput',
		});
		expect(calls()).toEqual([
			{ method: 'GET', path, query: { ProviderID: '41', type: 'my store' } },
			{ method: 'GET', path, query: { ProviderID: '7', type: 'my store' } },
		]);
		expect(jsonOf(items)).toMatchObject([
			{ ...PROCESSED, Results: URL },
			{ error: 'Provider ID must be a whole number, but is x [item 1]' },
			{ error: expect.stringContaining('(ProviderNotExists, code 21)') as string },
		]);
	});

	test('takes an address alone for a response, too', async () => {
		const headers = { 'content-type': 'application/json' };
		used.sandbox.addFaults({ path, status: 200, body: JSON.stringify(URL), headers });
		const { items } = await run('getRedirectUrl', { providerId: 41, type: 'store' });
		expect(jsonOf(items)).toEqual([{ value: URL }]);
	});

	test('takes no web page for a response', async () => {
		used.sandbox.addFaults({ path, html: true });
		const { error } = await run('getRedirectUrl', { providerId: 41, type: 'store' });
		expect(error?.message).toBe(
			'SellersCommerce responded with a web page instead of data [item 0]',
		);
	});

	test.each([[{ providerId: 0, type: 'a' }, 'Provider ID must be a whole number, but is 0']])(
		'asks for nothing with %j',
		async (parameters, message) => {
			const { error } = await run('getRedirectUrl', parameters);
			expect(error?.message).toBe(`${message} [item 0]`);
			expect(calls()).toEqual([]);
		},
	);
});

test.each([
	['upsert', '/api/PortalAdmin/Admin'],
	['remove', '/api/PortalAdmin/RemoveAdmin'],
])('takes whatever %s is responded, as nobody says what it is', async (operation, path) => {
	used.sandbox.addFaults({ path, times: 1, status: 200, body: true });
	expect(jsonOf((await run(operation, bodyOf({ UserID: 1 }))).items)).toEqual([{ value: true }]);
});
