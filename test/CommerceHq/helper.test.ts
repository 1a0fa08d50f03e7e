import { callsOf, jsonOf, ok, operationOf, runOperation, useSandbox } from './support';

const used = useSandbox();

const requests = () => callsOf(used.sandbox);

const WAREHOUSES = [
	{ id: 1, title: 'Warehouse 1' },
	{ id: 2, title: 'Warehouse 2' },
	{ id: 3, title: 'Warehouse 3' },
];

describe('Get All', () => {
	test('gives all lists in one item', async () => {
		const items = await ok(runOperation(used.sandbox, 'helper.getLists'));
		expect(requests()).toEqual([{ method: 'GET', path: '/helpers' }]);
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
		const items = await ok(get({ list: kind }));
		expect(requests()).toEqual([{ method: 'GET', path: `/helpers/${kind}` }]);
		expect(items.length).toBeGreaterThan(1);
		expect(items[0]?.json).toEqual(first);
	});

	test.each<[string, unknown, unknown[]]>([
		['under its name', { warehouses: WAREHOUSES }, WAREHOUSES],
		['as it is', WAREHOUSES, WAREHOUSES],
		['as texts under its name', { warehouses: ['A', 'B'] }, [{ title: 'A' }, { title: 'B' }]],
		['empty, under its name', { warehouses: [] }, []],
		['empty', [], []],
	])('takes a list that comes %s', async (_, body, expected) => {
		used.sandbox.addFaults({ path: '/helpers/warehouses', status: 200, body });
		const items = await ok(get({ list: 'warehouses' }));
		expect(jsonOf(items)).toEqual(expected);
	});
});
