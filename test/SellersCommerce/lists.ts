import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { callsOf, jsonOf, pairsOf, runOperation, saidBy, type useShop } from './support';

interface List {
	used: ReturnType<typeof useShop>;
	/** Such as "product.getAll". */
	name: string;
	path: string;
	/** The field that tells rows apart. */
	key: string;
	/** How many rows there are. */
	count: () => number;
}

const keysOf = (rows: IDataObject[], key: string) => rows.map((row) => row[key]);

/** Adds the tests of a list with filters, sorting and pages; `found` begin with `start`, the last first. */
export function readsWithOData(
	{ used, name, path, key, count }: List,
	{ start, found }: { start: string; found: string[] },
): void {
	test('asks for what the filters say, sorted, and for no more than is wanted', async () => {
		const { items, error } = await runOperation(used.sandbox, name, {
			limit: found.length,
			filters: {
				conditions: {
					entries: [{ field: key, comparison: 'startsWith', type: 'text', value: start }],
				},
			},
			sort: { entries: [{ field: key, direction: 'descending' }] },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'GET',
				path,
				query: {
					$filter: `startswith(${key},'${start}')`,
					$orderby: `${key} desc`,
					$skip: '0',
					$top: String(found.length),
				},
			},
		]);
		expect(keysOf(jsonOf(items), key)).toEqual(found);
		expect(new Set(pairsOf(items))).toEqual(new Set([0]));
	});

	test('gives every row once with Return All', async () => {
		await used.reset({ sellersCommerce: { maxPageSize: 2 } });
		const { items, error } = await runOperation(used.sandbox, name, { returnAll: true });
		expect(error).toBeUndefined();
		expect(new Set(keysOf(jsonOf(items), key)).size).toBe(count());
		expect(items).toHaveLength(count());
	});

	test('says what SellersCommerce does not understand', async () => {
		const result = await runOperation(used.sandbox, name, {
			filters: { odataFilter: 'NoSuchField eq 1' },
		});
		expect(saidBy(result)).toMatch(
			/^SellersCommerce refused the request: Invalid data provided: .*NoSuchField.* \(InvalidData, code 30\) \[item 0\] \| Correct the values/,
		);
	});

	takesListsAlone({ used, name, path });
}

/** Adds the tests of a list that comes in one call, whatever it is that is wanted of it. */
export function comesWhole(
	{ used, name, path, key, count }: List,
	{ parameters = {}, query }: { parameters?: INodeParameters; query?: IDataObject } = {},
): void {
	const call = { method: 'GET', path, ...(query && { query }) };

	test('comes whole, in one call', async () => {
		const { items, error } = await runOperation(used.sandbox, name, {
			...parameters,
			returnAll: true,
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([call]);
		expect(new Set(keysOf(jsonOf(items), key)).size).toBe(count());
		expect(items).toHaveLength(count());
	});

	test('is cut at the limit', async () => {
		const { items } = await runOperation(used.sandbox, name, { ...parameters, limit: 1 });
		expect(callsOf(used.sandbox)).toEqual([call]);
		expect(items).toHaveLength(1);
	});

	takesListsAlone({ used, name, path }, parameters);
}

/** Adds the tests of what is no list. */
function takesListsAlone(
	{ used, name, path }: Pick<List, 'used' | 'name' | 'path'>,
	parameters: INodeParameters = {},
): void {
	test.each([
		[{ Rows: [] }, 'The response is not a list [item 0]'],
		[['A-1'], 'The list in the response holds something that is no record [item 0]'],
		[
			{ Results: 'ProcessFailed', ResponseMessage: 'Process gets failed', StatusCode: 29 },
			'SellersCommerce refused the request: Process gets failed (ProcessFailed, code 29) [item 0]',
		],
	])('takes %j for no list', async (body, message) => {
		used.sandbox.addFaults({ path, status: 200, body });
		const { items, error } = await runOperation(used.sandbox, name, parameters);
		expect(error?.message).toBe(message);
		expect(items).toEqual([]);
	});
}
