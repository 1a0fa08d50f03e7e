import { CommerceInterfaceApi } from '../../credentials/CommerceInterfaceApi.credentials';
import { testCredential } from '../../fixtures/engine/engine';
import { html, startServer } from '../support/misbehavingServer';
import { callsOf, credentialFor, runOperation, useSandbox } from './support';

const WRONG_ADDRESS =
	'This address does not respond as CommerceInterface does. Check the base URL.';

const used = useSandbox({ orders: 2 });

const tested = async (changes = {}) =>
	await testCredential(new CommerceInterfaceApi(), credentialFor(used.sandbox, changes).data);

test('is OK with the right token, after one call', async () => {
	expect(await tested()).toEqual({ status: 'OK', message: 'Connection successful!' });
	const { supplierId, token } = used.sandbox.commerceInterface;
	expect(callsOf(used.sandbox)).toEqual([
		{ method: 'GET', path: '/get_orders', query: { supplier_id: supplierId, token } },
	]);
});

test('is OK for a supplier who has no orders', async () => {
	expect(await tested({ ...used.sandbox.commerceInterface.emptySupplier })).toMatchObject({
		status: 'OK',
	});
});

test.each([
	['a slash', '/'],
	['slashes', '//'],
])('takes a base URL with %s at its end', async (_what, end) => {
	const baseUrl = used.sandbox.commerceInterface.baseUrl + end;
	expect(await tested({ baseUrl })).toMatchObject({ status: 'OK' });
	const { error } = await runOperation(
		used.sandbox,
		'order.getAll',
		{},
		{ credential: { baseUrl } },
	);
	expect(error).toBeUndefined();
	expect(new Set(callsOf(used.sandbox).map(({ path }) => path))).toEqual(new Set(['/get_orders']));
});

test.each([{ token: 'a-wrong-token-91z' }, { supplierId: '999' }])(
	'says that the supplier ID or the token is wrong: %j',
	async (changes) => {
		expect(await tested(changes)).toEqual({
			status: 'Error',
			message:
				'CommerceInterface refused the supplier ID or the token. Check both, or generate a new token in CommerceInterface.',
		});
	},
);

test('says that the address is wrong when a web page responses', async () => {
	const server = await startServer(html());
	try {
		expect(await tested({ baseUrl: server.url })).toEqual({
			status: 'Error',
			message: WRONG_ADDRESS,
		});
	} finally {
		await server.close();
	}
});

test('says that the address is wrong when it leads to nothing', async () => {
	const baseUrl = `${used.sandbox.commerceInterface.baseUrl}/nowhere`;
	expect(await tested({ baseUrl })).toEqual({ status: 'Error', message: WRONG_ADDRESS });
});

test('says that nothing responses', async () => {
	const server = await startServer(html());
	await server.close();
	expect(await tested({ baseUrl: server.url })).toEqual({
		status: 'Error',
		message: 'ECONNREFUSED',
	});
});

test('hides the token in the form, and nothing else', () => {
	const hidden = new CommerceInterfaceApi().properties
		.filter(({ typeOptions }) => typeOptions?.password === true)
		.map(({ name }) => name);
	expect(hidden).toEqual(['token']);
});

test.each([
	'http://scm.commerceinterface.com/api/v2',
	'http://127.0.0.1.example.com/api',
	'http://localhost.example.com/api',
	'ftp://127.0.0.1/api',
	'scm.commerceinterface.com/api/v2',
])('the node refuses %s as base URL', async (baseUrl) => {
	const { error } = await runOperation(
		used.sandbox,
		'lineItem.markExported',
		{ lineItemId: '54560001' },
		{ credential: { baseUrl } },
	);
	expect(error?.message).toBe('The address in the credential must start with https://');
	expect(callsOf(used.sandbox)).toEqual([]);
});

test('the node says so when nothing responses', async () => {
	const server = await startServer(html());
	await server.close();
	const { error } = await runOperation(
		used.sandbox,
		'lineItem.sendTracking',
		{ lineItemId: '54560001', carrier: 'UPS', trackingNumber: '1Z', options: { maxWait: 1 } },
		{ credential: { baseUrl: server.url } },
	);
	expect(error?.message).toBe('CommerceInterface refused the connection [item 0]');
	expect(error?.description).toContain('Check the address in the credential');
	expect(error?.description).not.toContain('may have been carried out');
});
