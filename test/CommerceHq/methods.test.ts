import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { listSearch, loadOptions } from '../../fixtures/engine/engine';
import { callsOf, credentialFor, nodeType, useSandbox } from './support';

const used = useSandbox({ orders: 100 });

const requests = () => callsOf(used.sandbox);

interface Asked {
	credential?: ICredentialDataDecryptedObject;
	/** What stands in the node's other fields. */
	beside?: INodeParameters;
}

const optionsOf = ({ credential, beside }: Asked) => ({
	credentials: { commerceHqApi: credentialFor(used.sandbox, credential) },
	currentNodeParameters: beside,
});

/** The list of a locator, as the user sees it who has typed `filter`. */
const listed = async (method: string, filter = '', asked: Asked = {}) =>
	(await listSearch(nodeType, method, { ...optionsOf(asked), filter })).results;

const dropDown = async (method: string) => await loadOptions(nodeType, method, optionsOf({}));

const values = async (...args: Parameters<typeof listed>) =>
	(await listed(...args)).map(({ value }) => value);

const names = async (...args: Parameters<typeof listed>) =>
	(await listed(...args)).map(({ name }) => name);

/** The error that the editor gets. It shows these parts, the description only of a NodeApiError. */
async function shownError(asking: Promise<unknown>) {
	const error: unknown = await asking.then(
		() => new Error('There was none'),
		(one: unknown) => one,
	);
	const { name, message, description, httpCode } = error as Record<string, unknown>;
	return { name, message, description, httpCode };
}

const bodies = () => requests().map(({ body }) => body);

describe('searchProducts', () => {
	test('reads no more than IDs and titles, by title', async () => {
		const results = await listed('searchProducts');
		expect(requests()[0]).toEqual({
			method: 'GET',
			path: '/products',
			query: { fields: 'id,title', sort: 'title,id', page: '1', size: '200' },
		});
		expect(results).toContainEqual({ name: 'Fancy bear 1000 (14)', value: '14' });
		const titles = results.map(({ name }) => name);
		expect(titles).toEqual([...titles].sort());
	});

	test('finds by a part of the title, in any case, and by the ID', async () => {
		expect(await values('searchProducts', 'FANCY bear')).toEqual(['14']);
		expect(await values('searchProducts', '(269)')).toEqual(['269']);
		expect(await values('searchProducts', 'no such thing')).toEqual([]);
	});

	test('searches beyond what it lists at first', async () => {
		used.sandbox.reset({ products: 1300 });
		expect(await listed('searchProducts')).toHaveLength(1000);
		const last = (await names('searchProducts', '緑茶 100 g')).at(-1);
		expect(last).toMatch(/^緑茶 100 g \d+ \(\d+\)$/);
	});
});

describe('searchCustomers', () => {
	test('lists the newest, with name and e-mail address', async () => {
		const results = await listed('searchCustomers');
		expect(requests()[0]).toEqual({
			method: 'GET',
			path: '/customers',
			query: { fields: 'id,first_name,last_name,email', page: '1', size: '200' },
		});
		expect(results).toContainEqual({
			name: 'Donald Duck <developer@commercehq.com> (30)',
			value: '30',
		});
		const ids = results.map(({ value }) => Number(value));
		expect(ids).toEqual([...ids].sort((a, b) => b - a));
	});

	test.each([
		['first', 'donald'],
		['last', 'Duck'],
		['e-mail', 'developer'],
	])('finds by a part of the %s name or address', async (_, filter) => {
		expect(await values('searchCustomers', filter)).toEqual(['30']);
		expect(bodies()).toEqual([{ first_name: filter }, { last_name: filter }, { email: filter }]);
	});

	test('finds by the e-mail address', async () => {
		expect(await values('searchCustomers', 'developer@comm')).toEqual(['30']);
		expect(requests()).toEqual([
			{
				method: 'POST',
				path: '/customers/search',
				query: { page: '1', size: '200' },
				body: { email: 'developer@comm' },
			},
		]);
	});

	test('finds by first and last name', async () => {
		expect(await values('searchCustomers', ' Donald  Duck ')).toEqual(['30']);
		expect(bodies()).toEqual([{ first_name: 'Donald', last_name: 'Duck' }]);
	});

	test('finds names of several words, whichever has them', async () => {
		expect(await values('searchCustomers', 'James C Smith')).toEqual(['6']);
		expect(bodies()).toEqual([
			{ first_name: 'James', last_name: 'C Smith' },
			{ first_name: 'James C', last_name: 'Smith' },
		]);
	});

	test('lists one that is found twice only once', async () => {
		// In the first name, the last name and the e-mail address of some.
		const found = await values('searchCustomers', 'a');
		expect(found.length).toBeGreaterThan(10);
		expect(new Set(found).size).toBe(found.length);
	});
});

describe('searchOrders', () => {
	test('lists the newest, with number, e-mail address and total', async () => {
		const results = await listed('searchOrders');
		expect(requests()).toMatchObject([
			{ method: 'GET', path: '/orders', query: { fields: 'id,display_number,email,total' } },
		]);
		expect(results).toContainEqual({
			name: 'RH4041: tester@testmailhq.com, 21.89',
			value: '4041',
		});
		expect(results[0]?.name).toMatch(/^RH\d+: .+@.+, [\d.]+$/);
	});

	test.each(['4041', '#4041', 'RH4041', 'rh4041', 'tester@testmailhq', 'tester', 'jack black'])(
		'finds %j',
		async (filter) => {
			expect(await values('searchOrders', filter)).toEqual(['4041']);
		},
	);

	test('searches with the words of the API, and only reads', async () => {
		await listed('searchOrders', '4041');
		expect(requests()).toMatchObject([
			{ method: 'POST', path: '/orders/search', body: { id: 4041 } },
			{ body: { display_number: '4041' } },
			{ body: { full_name: '4041' } },
			{ body: { email: '4041' } },
		]);
		used.sandbox.clearRequests();
		used.sandbox.addFaults({ path: '/orders/search', resetAfter: true, times: 1 });
		expect(await values('searchOrders', 'tester@testmailhq.com')).toEqual(['4041']);
		expect(bodies()).toEqual(Array(2).fill({ email: 'tester@testmailhq.com' }));
	});

	test('takes no number beyond what is one for an ID', async () => {
		await listed('searchOrders', '1'.repeat(20));
		expect(bodies()[0]).toEqual({ display_number: '1'.repeat(20) });
	});
});

describe('searchCarriers', () => {
	test('lists those that are not deleted, by title', async () => {
		const all = await names('searchCarriers');
		expect(requests()).toEqual([
			{
				method: 'POST',
				path: '/shipping-carriers/search',
				query: { sort: 'title,id', page: '1', size: '200' },
				body: { is_deleted: false },
			},
		]);
		expect(all).toEqual([
			'Canada Post (7)',
			'DHL Global (6)',
			'DHL US (5)',
			'FedEx (3)',
			'LaserShip (4)',
			'UPS (2)',
			'USPS (1)',
		]);
	});

	test('leaves out one that was deleted', async () => {
		await fetch(`${used.sandbox.commerceHq.baseUrl}/shipping-carriers/2`, {
			method: 'DELETE',
			headers: {
				authorization: `Basic ${btoa(`${used.sandbox.commerceHq.apiKey}:${used.sandbox.commerceHq.apiPassword}`)}`,
			},
		});
		expect(await values('searchCarriers', 'ups')).toEqual([]);
	});

	test('finds by a part of the title', async () => {
		expect(await values('searchCarriers', 'dhl')).toEqual(['6', '5']);
	});
});

describe('searchCollections', () => {
	test('lists and finds by title', async () => {
		expect(await names('searchCollections')).toEqual([
			'Collection (1)',
			'Featured (2)',
			'Presents (7)',
			'Toys (6)',
			'rules based (10)',
		]);
		expect(requests()).toMatchObject([
			{ path: '/collections', query: { fields: 'id,title', sort: 'title,id' } },
		]);
		expect(await values('searchCollections', 'toy')).toEqual(['6']);
	});
});

describe('searchFiles', () => {
	test('lists and finds by name', async () => {
		const results = await listed('searchFiles');
		expect(results).toHaveLength(28);
		expect(results[0]).toEqual({ name: 'product-20.png (473)', value: '473' });
		expect(requests()).toMatchObject([{ path: '/files', query: { size: '200' } }]);
		expect(await values('searchFiles', 'CAT-photos')).toEqual(['453']);
	});
});

describe('the helper lists', () => {
	test('of types and vendors give names', async () => {
		const types = await listed('searchTypes', 'shoe');
		expect(requests()).toEqual([{ method: 'GET', path: '/helpers/types' }]);
		expect(types).toEqual([{ name: 'Shoes', value: 'Shoes' }]);
		expect(await listed('searchVendors', 'müller')).toEqual([
			{ name: 'Müller & Söhne', value: 'Müller & Söhne' },
		]);
	});

	test('of warehouses gives IDs', async () => {
		expect(await listed('searchWarehouses', '2')).toEqual([{ name: 'Warehouse 2', value: 2 }]);
	});

	test('of tags gives their texts', async () => {
		const tags = await dropDown('loadTags');
		expect(tags).toContainEqual({ name: 'dog', value: 'dog' });
		expect(tags).toHaveLength(6);
	});

	test('of collections leaves out those that are filled by rules: they take no product', async () => {
		expect(await dropDown('loadCollections')).toEqual([
			{ name: 'Collection', value: 1 },
			{ name: 'Featured', value: 2 },
			{ name: 'Toys', value: 6 },
			{ name: 'Presents', value: 7 },
		]);
	});

	test.each([
		['as they are', [{ id: 4, title: 'dog' }]],
		['as texts under their name', { tags: ['dog'] }],
		['as texts', ['dog']],
	])('take entries that come %s', async (_, body) => {
		used.sandbox.addFaults({ path: '/helpers/tags', status: 200, body });
		expect(await dropDown('loadTags')).toEqual([{ name: 'dog', value: 'dog' }]);
	});

	test.each([[[]], [{ tags: [] }]])('may be empty: %j', async (body) => {
		used.sandbox.addFaults({ path: '/helpers/tags', status: 200, body });
		expect(await dropDown('loadTags')).toEqual([]);
	});
});

describe('a list that can not be had', () => {
	const wrong = { apiPassword: 'a-wrong-password-7f3' };

	test.each([
		'searchProducts',
		'searchCustomers',
		'searchOrders',
		'searchCarriers',
		'searchCollections',
		'searchFiles',
		'searchTypes',
		'searchVendors',
		'searchWarehouses',
	])('says what is wrong with the credential, and what to do: %s', async (method) => {
		expect(await shownError(listed(method, '', { credential: wrong }))).toEqual({
			name: 'NodeApiError',
			message:
				'CommerceHQ refused the credentials: Your request was made with invalid credentials.',
			description:
				'Check API key and API password in the credential, and that the private app has access to this part of the store.',
			httpCode: '401',
		});
	});

	test('says that the private app may not see it', async () => {
		const body = { message: 'You are not allowed to perform this action.' };
		used.sandbox.addFaults({ path: '/files', status: 403, body });
		expect(await shownError(listed('searchFiles'))).toMatchObject({
			message:
				'CommerceHQ does not allow this with these credentials: You are not allowed to perform this action.',
			httpCode: '403',
		});
	});

	test('says so when the store is no address', async () => {
		const asked = { credential: { store: 'http://shop.example.com' } };
		expect(await shownError(listed('searchProducts', '', asked))).toMatchObject({
			message: 'The address in the credential must start with https://',
			description: expect.stringContaining('Open the credential') as string,
		});
	});
});
