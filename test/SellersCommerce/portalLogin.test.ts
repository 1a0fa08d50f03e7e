import { callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';
import { bodyOf, goesOutOnce, needsBody, PROCESSED, refusesBadBodies } from './writes';

const used = useShop({ orders: 5, products: 5, customers: 5 });

const run = resourceOf(used, 'portalLogin');

const portal = () => used.sandbox.sellersCommerce.portal();
const calls = () => callsOf(used.sandbox);

const DANA = 501;
const user = () => used.sandbox.sellersCommerce.portalUser;
const login = () => bodyOf({ UserName: user().userName, Password: user().password });

/** Begins to reset Dana's password, and gives what the portal keeps of it. */
async function begun() {
	await run('resetPassword', { username: user().userName });
	used.sandbox.clearRequests();
	const reset = portal().resets.at(-1);
	if (!reset) throw new Error('No reset was begun');
	return reset;
}

const invalid = (what: string, item = 0) =>
	`SellersCommerce refused the request: Invalid data provided: ${what} (InvalidData, code 30) [item ${item}]`;

describe('Log In', () => {
	const path = '/api/PortalLogin/Login';

	test('gives what the portal says of the user', async () => {
		const { items, error } = await run('logIn', login());
		expect(error).toBeUndefined();
		expect(calls()).toEqual([
			{ method: 'POST', path, body: { UserName: user().userName, Password: user().password } },
		]);
		expect(jsonOf(items)).toEqual([{ ...PROCESSED, Results: portal().admins[0] }]);
	});

	test('says that the password is wrong, and does not repeat it', async () => {
		const Password = 'not-the-passw0rd';
		const { error } = await run('logIn', bodyOf({ UserName: user().userName, Password }));
		expect(error?.message).toBe(invalid('The password is wrong'));
		expect(error?.message).not.toContain(Password);
	});

	test('logs the good ones among others in when the node is set to go on', async () => {
		const { items } = await run(
			'logIn',
			{ body: '={{ $json.login }}' },
			{
				input: [
					{ json: {} },
					{ json: { login: { UserName: 'x', Password: 'y' } } },
					{ json: { login: { UserName: user().userName, Password: user().password } } },
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ error: 'Body (JSON) is empty [item 0]' },
			{ error: expect.stringContaining('(UserNotExists, code 22) [item 1]') as string },
			{ Results: { UserID: DANA } },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
	});

	const write = { used, name: 'portalLogin.logIn', path, parameters: login };
	needsBody(write);
	refusesBadBodies(write, true);
	goesOutOnce(write);
});

describe('Reset Password', () => {
	const path = '/api/PortalLogin/ResetPassword';

	test('begins a reset, one for each user', async () => {
		const { items } = await run(
			'resetPassword',
			{ username: '={{ $json.name }}' },
			{
				input: [{ json: { name: 'nobody' } }, { json: {} }, { json: { name: user().userName } }],
				onError: 'continueRegularOutput',
			},
		);
		expect(calls()).toEqual([
			{ method: 'GET', path, query: { username: 'nobody' } },
			{ method: 'GET', path, query: { username: user().userName } },
		]);
		expect(jsonOf(items)).toMatchObject([
			{ error: expect.stringContaining('User Does Not Exist (UserNotExists, code 22)') as string },
			{ error: 'Username is empty [item 1]' },
			{ ...PROCESSED, Results: { UserID: DANA } },
		]);
		expect(portal().resets.slice(1)).toMatchObject([{ UserID: DANA, Used: false }]);
	});

	const parameters = () => ({ username: user().userName });
	goesOutOnce({ used, name: 'portalLogin.resetPassword', path, parameters });

	test('leaves one reset behind where the connection is lost', async () => {
		used.sandbox.addFaults({ path, times: 1, resetAfter: true });
		await run('resetPassword', parameters());
		expect(portal().resets).toHaveLength(2);
	});
});

describe('Forgot Password', () => {
	const path = '/api/PortalLogin/ForgotPassword';

	test('checks the key that the user got', async () => {
		const { ResetKey: resetKey } = await begun();
		const { items, error } = await run('forgotPassword', { userId: DANA, resetKey });
		expect(error).toBeUndefined();
		expect(calls()).toEqual([
			{ method: 'GET', path, query: { userid: String(DANA), resetkey: resetKey } },
		]);
		expect(jsonOf(items)).toEqual([{ ...PROCESSED, Results: { UserID: DANA } }]);
	});

	test('says that a key is wrong, and goes on with the next where it is set to', async () => {
		const { ResetKey: key } = await begun();
		const { items } = await run(
			'forgotPassword',
			{ userId: DANA, resetKey: '={{ $json.key }}' },
			{ input: [{ json: { key: 'x' } }, { json: { key } }], onError: 'continueRegularOutput' },
		);
		expect(jsonOf(items)).toMatchObject([
			{ error: invalid('The reset key is wrong or was used') },
			{ ...PROCESSED, Results: { UserID: DANA } },
		]);
	});

	test.each([[{ userId: 'dana', resetKey: 'a' }, 'User ID must be a whole number, but is dana']])(
		'asks for nothing with %j',
		async (parameters, message) => {
			const { error } = await run('forgotPassword', parameters);
			expect(error?.message).toBe(`${message} [item 0]`);
			expect(calls()).toEqual([]);
		},
	);

	const parameters = () => ({ userId: DANA, resetKey: 'a' });
	goesOutOnce({ used, name: 'portalLogin.forgotPassword', path, parameters });
});

describe('Change Forgotten Password', () => {
	const path = '/api/PortalLogin/ChangeForgotPassword';
	const NewPassword = 'n3w-password';

	test('sets the new password, once', async () => {
		const { ResetKey } = await begun();
		const body = { UserID: DANA, ResetKey, NewPassword };
		const { items, error } = await run('changeForgottenPassword', bodyOf(body));
		expect(error).toBeUndefined();
		expect(calls()).toEqual([{ method: 'POST', path, body }]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(portal().passwords[DANA]).toBe(NewPassword);
		const { error: again } = await run('changeForgottenPassword', bodyOf(body));
		expect(again?.message).toBe(invalid('The reset key is wrong or was used'));
	});

	test('says which of the items could not be changed', async () => {
		const { ResetKey } = await begun();
		const { items } = await run(
			'changeForgottenPassword',
			{ body: '={{ $json }}' },
			{
				input: [
					{ json: { UserID: DANA, ResetKey: 'x', NewPassword } },
					{ json: { UserID: DANA, ResetKey, NewPassword } },
				],
				onError: 'continueRegularOutput',
			},
		);
		expect(jsonOf(items)).toMatchObject([
			{ error: invalid('The reset key is wrong or was used') },
			PROCESSED,
		]);
		expect(JSON.stringify(items)).not.toContain(NewPassword);
	});

	const parameters = () => bodyOf({ UserID: DANA, ResetKey: 'x', NewPassword });
	const write = { used, name: 'portalLogin.changeForgottenPassword', path, parameters };
	needsBody(write);
	refusesBadBodies(write, true);
	goesOutOnce(write);
});

describe('Update Reset History', () => {
	const path = '/api/PortalLogin/UpdatePasswordResetHistory';

	test('closes the good ones among others when the node is set to go on', async () => {
		const { PasswordResetHistoryID: id } = await begun();
		const { items } = await run(
			'updateResetHistory',
			{ resetHistoryId: '={{ $json.id }}' },
			{
				input: [{ json: { id: 7 } }, { json: { id: 'x' } }, { json: {} }, { json: { id } }],
				onError: 'continueRegularOutput',
			},
		);
		expect(calls()).toEqual([
			{ method: 'GET', path, query: { PasswordResetHistoryID: '7' } },
			{ method: 'GET', path, query: { PasswordResetHistoryID: String(id) } },
		]);
		expect(jsonOf(items)).toMatchObject([
			{ error: invalid('No password reset 7') },
			{ error: 'Reset History ID must be a whole number, but is x [item 1]' },
			{ error: 'Reset History ID is empty [item 2]' },
			PROCESSED,
		]);
		expect(portal().resets.map(({ Used }) => Used)).toEqual([false, true]);
	});

	const parameters = () => ({ resetHistoryId: 7 });
	goesOutOnce({ used, name: 'portalLogin.updateResetHistory', path, parameters });
});

describe.each([
	['validateStoreSso', '/api/PortalLogin/ValiadateStoreSSO'],
	['closureFormSso', '/api/PortalLogin/ClosureFormSSO'],
])('%s', (operation, path) => {
	test('gives what belongs to the key, for each item by itself', async () => {
		const { items } = await run(
			operation,
			{ storeSso: '={{ $json.key }}' },
			{
				input: [{ json: { key: 'x&y' } }, { json: {} }, { json: { key: ' sso-northfield ' } }],
				onError: 'continueRegularOutput',
			},
		);
		expect(calls()).toEqual([
			{ method: 'GET', path, query: { storeSSO: 'x&y' } },
			{ method: 'GET', path, query: { storeSSO: 'sso-northfield' } },
		]);
		expect(jsonOf(items)).toMatchObject([
			{
				error: expect.stringContaining(
					'Provider Does Not Exist (ProviderNotExists, code 21)',
				) as string,
				details: { advice: expect.stringContaining('Check the provider') as string },
			},
			{ error: 'Store SSO is empty [item 1]' },
			{ ...PROCESSED, Results: portal().providers[1] },
		]);
	});

	test('is not asked again after a lost connection: the key may work once', async () => {
		used.sandbox.addFaults({ path, times: 1, reset: true });
		const { error } = await run(operation, { storeSso: 'sso-northfield' });
		expect(error?.message).toContain('It may have been carried out all the same');
		expect(calls()).toHaveLength(1);
	});
});

describe('Send Feedback', () => {
	const path = '/api/PortalLogin/UpdateClientFeedBack';
	const sent = { Feedback: 'More "quotes", more Łódź' };

	test('sends what the client says', async () => {
		const { items, error } = await run('sendFeedback', bodyOf(sent));
		expect(error).toBeUndefined();
		expect(calls()).toEqual([{ method: 'POST', path, body: sent }]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(portal().feedback).toMatchObject([sent]);
	});

	test('tells what is missing, and goes on with the next where it is set to', async () => {
		const { items } = await run(
			'sendFeedback',
			{ body: '={{ $json }}' },
			{ input: [{ json: { Stars: 5 } }, { json: sent }], onError: 'continueRegularOutput' },
		);
		expect(jsonOf(items)).toMatchObject([
			{ error: invalid('The body: Feedback is required') },
			PROCESSED,
		]);
	});

	const write = { used, name: 'portalLogin.sendFeedback', path, parameters: () => bodyOf(sent) };
	needsBody(write);
	refusesBadBodies(write);
	goesOutOnce(write);
});

describe('Update Closure Form', () => {
	const path = '/api/PortalLogin/UpdateClosureForm';
	const sent = { StoreSSO: 'sso-northfield', Reason: 'Moved' };

	test('changes a request for closure that there is', async () => {
		const result = await run('updateClosureForm', bodyOf(sent));
		expect(saidBy(result)).toMatch(/Nobody asked for this store to be closed .*\| Correct/);
		await resourceOf(used, 'portalAdmin')('requestStoreClosure', bodyOf({ ProviderID: 42 }));
		used.sandbox.clearRequests();
		const { items } = await run('updateClosureForm', bodyOf(sent));
		expect(calls()).toEqual([{ method: 'POST', path, body: sent }]);
		expect(jsonOf(items)).toEqual([PROCESSED]);
		expect(portal().closures.at(-1)).toMatchObject({ ProviderID: 42, Reason: 'Moved' });
	});

	const parameters = () => bodyOf(sent);
	const write = { used, name: 'portalLogin.updateClosureForm', path, parameters };
	needsBody(write);
	refusesBadBodies(write);
	goesOutOnce(write);
});

test.each([
	['logIn', '/api/PortalLogin/Login'],
	['changeForgottenPassword', '/api/PortalLogin/ChangeForgotPassword'],
	['sendFeedback', '/api/PortalLogin/UpdateClientFeedBack'],
	['updateClosureForm', '/api/PortalLogin/UpdateClosureForm'],
])('takes whatever %s is responded, as nobody says what it is', async (operation, path) => {
	used.sandbox.addFaults({ path, times: 1, status: 200, body: true });
	expect(jsonOf((await run(operation, bodyOf({ A: 1 }))).items)).toEqual([{ value: true }]);
});
