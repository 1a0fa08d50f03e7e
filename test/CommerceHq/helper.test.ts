import { callsOf, jsonOf, operationOf, pairsOf, runOperation, saidBy, useSandbox } from './support';

const used = useSandbox();

const WAREHOUSES = [
	{ id: 1, title: 'Warehouse 1' },
	{ id: 2, title: 'Warehouse 2' },
	{ id: 3, title: 'Warehouse 3' },
];

describe('Get All', () => {
	test('gives all lists in one item', async () => {
		const { items, error } = await runOperation(used.sandbox, 'helper.getLists');
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: '/helpers' }]);
		expect(items).toHaveLength(1);
		expect(Object.keys(items[0]?.json ?? {}).sort()).toEqual([
			'collections',
			'tags',
			'types',
			'vendors',
			'warehouses',
		]);
		expect(items[0]?.json).toMatchObject({
			collections: expect.arrayContaining([{ id: 10, title: 'rules based', is_auto: 1 }]) as object,
			warehouses: WAREHOUSES,
		});
	});

	test('says what is wrong when the credentials are', async () => {
		const result = await runOperation(
			used.sandbox,
			'helper.getLists',
			{},
			{
				credential: { apiKey: 'other' },
			},
		);
		expect(saidBy(result)).toContain('CommerceHQ refused the credentials');
		expect(saidBy(result)).toContain('Check API key and API password');
	});
});

describe('Get', () => {
	const get = operationOf(used, 'helper.get');

	test.each([
		['collections', { id: 1, title: 'Collection', is_auto: 0 }],
		['tags', { id: 1, title: 'dog' }],
		['types', { id: 1, title: 'Type' }],
		['vendors', { id: 1, title: 'Supplier 1' }],
		['warehouses', { id: 1, title: 'Warehouse 1' }],
	])('gives the %s, each as an item', async (kind, first) => {
		const { items, error } = await get({ list: kind });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: `/helpers/${kind}` }]);
		expect(items.length).toBeGreaterThan(1);
		expect(items[0]?.json).toEqual(first);
	});

	test('gives one list for each input item', async () => {
		const { items } = await get(
			{ list: '={{ $json.kind }}' },
			{ input: ['warehouses', 'collections'].map((kind) => ({ json: { kind } })) },
		);
		expect(pairsOf(items)).toEqual([0, 0, 0, 1, 1, 1, 1, 1]);
	});

	test.each<[string, unknown, unknown[]]>([
		['under its name', { warehouses: WAREHOUSES }, WAREHOUSES],
		['as it is', WAREHOUSES, WAREHOUSES],
		['as texts under its name', { warehouses: ['A', 'B'] }, [{ title: 'A' }, { title: 'B' }]],
		['empty, under its name', { warehouses: [] }, []],
		['empty', [], []],
	])('takes a list that comes %s', async (_, body, expected) => {
		used.sandbox.addFaults({ path: '/helpers/warehouses', status: 200, body });
		const { items, error } = await get({ list: 'warehouses' });
		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual(expected);
	});

	test('refuses a list that there is not', async () => {
		const { error } = await get({ list: '={{ "orders" }}' });
		expect(error?.message).toBe("List can't be orders [item 0]");
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('takes no web page for a list', async () => {
		used.sandbox.addFaults({ path: '/helpers/tags', html: true });
		expect(saidBy(await get({ list: 'tags' }))).toContain(
			'CommerceHQ responded with a web page instead of data',
		);
	});
});
