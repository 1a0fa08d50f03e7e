import { NodeHelpers, sleep, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import {
	choice,
	collection,
	defineOperation,
	describe as describeProperties,
	mapConcurrent,
	pageNumberPagination,
	text,
	type Platform,
} from '../../nodes/shared';
import { allArrived, shop, shopNode } from './testShop';

const COLORS = ['White', 'Red', 'Blue', 'Green', 'Amber'];

/** A drop-down of some colors, in this order. */
const colors = (...[first = '', ...others]: string[]) =>
	choice('color', {
		displayName: 'Color',
		options: [
			{ name: first, value: first.toLowerCase() },
			...others.map((name) => ({ name, value: name.toLowerCase() })),
		],
	});

const paint = defineOperation({
	name: 'Paint',
	action: 'Paint a wall',
	description: 'Give a wall a color',
	fields: [
		colors(...COLORS),
		collection('details', {
			displayName: 'Details',
			placeholder: 'Add Detail',
			fields: COLORS.map((name) => text(name.toLowerCase(), { displayName: name })),
		}),
	],
	options: [text('brush', { displayName: 'Brush' })],
	request: () => ({ method: 'POST', path: '/walls' }),
});

const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many walls',
	description: 'Retrieve walls',
	fields: [colors('White', 'Red')],
	filters: [text('room', { displayName: 'Room' })],
	options: [text('brush', { displayName: 'Brush' })],
	request: () => ({ method: 'GET', path: '/walls' }),
	pagination: pageNumberPagination({ page: 'page', maxSize: 5, items: 'walls' }),
});

/** An operation that another resource has by the same name, with other fields. */
const get = defineOperation({
	name: 'Get',
	action: 'Get a wall',
	description: 'Retrieve a wall',
	fields: [text('wallId', { displayName: 'Wall ID' })],
	request: () => ({ method: 'GET', path: '/walls/1' }),
});

const platform: Platform = {
	...shop,
	resources: {
		wall: { name: 'Wall', operations: { paint, getAll, get } },
		order: shop.resources.order as Platform['resources'][string],
	},
};

const properties = describeProperties(platform);

/** The fields that n8n shows with these values, by its own rules. */
function shownWith(values: INodeParameters): INodeProperties[] {
	const { description } = shopNode(platform);
	const all = NodeHelpers.getNodeParameters(properties, values, true, true, null, description);
	return properties.filter((property) =>
		NodeHelpers.displayParameter(all ?? {}, property, null, description),
	);
}

const namesOf = (shown: ReadonlyArray<{ displayName?: string; name: string }>) =>
	shown.map(({ displayName, name }) => displayName ?? name);

const fieldOf = (operation: string, name: string, resource = 'wall') => {
	const found = shownWith({ resource, operation }).find((property) => property.name === name);
	if (!found) throw new Error(`${resource}.${operation} does not show ${name}`);
	return found;
};

/** What a collection or a drop-down offers. */
const offeredBy = ({ options = [] }: INodeProperties) =>
	namesOf(options as Array<{ displayName?: string; name: string }>);

describe('the fields that n8n shows', () => {
	test.each([
		['wall', 'paint', ['Color', 'Details', 'Options']],
		['wall', 'getAll', ['Color', 'Return All', 'Limit', 'Filters', 'Options']],
		['wall', 'get', ['Wall ID', 'Options']],
		['order', 'get', ['Order ID', 'Options']],
		['order', 'getAll', ['Return All', 'Limit', 'Filters', 'Options']],
		['order', 'getByOffset', ['Return All', 'Limit', 'Options']],
		['order', 'create', ['Name', 'Options']],
		['order', 'saveMany', ['Name', 'Options']],
	])('for %s, %s are its own and those of its kind', (resource, operation, names) => {
		expect(namesOf(shownWith({ resource, operation }))).toEqual([
			'Resource',
			'Operation',
			...names,
		]);
	});

	test('are Limit only as long as not all is wanted', () => {
		const shown = (returnAll: boolean) =>
			namesOf(shownWith({ resource: 'wall', operation: 'getAll', returnAll }));
		expect(shown(false)).toContain('Limit');
		expect(shown(true)).not.toContain('Limit');
		expect(shown(true)).toContain('Return All');
	});

	test('hang on their resource and their operation, each', () => {
		for (const { name, displayOptions } of properties) {
			if (name === 'resource') expect(displayOptions).toBeUndefined();
			else if (name === 'operation') {
				expect(displayOptions).toEqual({ show: { resource: [expect.any(String)] } });
			} else {
				expect(displayOptions?.show).toMatchObject({
					resource: [expect.any(String)],
					operation: [expect.any(String)],
				});
			}
		}
	});

	test('are the same however often it is asked', () => {
		expect(describeProperties(platform)).toEqual(properties);
	});
});

describe('the selectors', () => {
	const selectors = properties.filter(({ name }) => ['resource', 'operation'].includes(name));

	test('take no expressions', () => {
		expect(selectors).toHaveLength(3);
		for (const { noDataExpression, type } of selectors) {
			expect({ noDataExpression, type }).toEqual({ noDataExpression: true, type: 'options' });
		}
	});

	test('begin with what is stated first', () => {
		expect(shownWith({}).slice(0, 2)).toMatchObject([
			{ name: 'resource', default: 'wall' },
			{ name: 'operation', default: 'paint' },
		]);
		expect(shownWith({ resource: 'order' })[1]?.default).toBe('get');
	});

	test('say of each operation what n8n shows in its panel', () => {
		expect(fieldOf('paint', 'operation').options).toEqual([
			{ name: 'Get', value: 'get', action: 'Get a wall', description: 'Retrieve a wall' },
			{
				name: 'Get Many',
				value: 'getAll',
				action: 'Get many walls',
				description: 'Retrieve walls',
			},
			{ name: 'Paint', value: 'paint', action: 'Paint a wall', description: 'Give a wall a color' },
		]);
	});
});

describe('lists of options', () => {
	test.each([
		['operations', fieldOf('get', 'operation', 'order')],
		['a drop-down', fieldOf('paint', 'color')],
		['a collection', fieldOf('paint', 'details')],
	])('that are long are sorted by name (%s)', (_, property) => {
		const names = offeredBy(property);
		expect(names.length).toBeGreaterThanOrEqual(5);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
	});

	test('that are short stay in their order', () => {
		expect(offeredBy(fieldOf('getAll', 'color'))).toEqual(['White', 'Red']);
	});

	test('of operations are sorted by name also where they are short', () => {
		expect(offeredBy(fieldOf('paint', 'operation'))).toEqual(['Get', 'Get Many', 'Paint']);
	});

	test('keep the first as written as the default', () => {
		expect(fieldOf('paint', 'color').default).toBe('white');
		expect(offeredBy(fieldOf('paint', 'color'))[0]).toBe('Amber');
		expect(fieldOf('get', 'operation', 'order').default).toBe('get');
	});
});

describe('the options that all operations share', () => {
	test.each([
		['a list', 'getAll', ['Brush', 'Pages at a Time', 'Max Wait', 'Timeout']],
		['anything else', 'paint', ['Brush', 'Max Wait', 'Timeout']],
		['one without options of its own', 'get', ['Max Wait', 'Timeout']],
	])('of %s come after its own', (_, operation, names) => {
		expect(offeredBy(fieldOf(operation, 'options'))).toEqual(names);
	});

	test('have their defaults', () => {
		expect(fieldOf('getAll', 'options').options).toMatchObject([
			{ name: 'brush' },
			{ name: 'pagesAtATime', default: 5, typeOptions: { minValue: 1, maxValue: 20 } },
			{ name: 'maxWait', default: 300, typeOptions: { minValue: 0 } },
			{ name: 'timeout', default: 120, typeOptions: { minValue: 1 } },
		]);
		expect(fieldOf('getAll', 'limit')).toMatchObject({ default: 50, typeOptions: { minValue: 1 } });
		expect(fieldOf('getAll', 'returnAll')).toMatchObject({ default: false });
	});
});

describe('mapConcurrent', () => {
	/** Tasks that take so long each; it is known how many were asked for, and how many ran at once. */
	function tasksOf(durations: number[], failing: number[] = []) {
		const seen = { asked: 0, running: 0, peak: 0 };
		function* tasks() {
			for (const [nth, ms] of durations.entries()) {
				seen.asked++;
				yield async () => {
					seen.peak = Math.max(seen.peak, ++seen.running);
					await sleep(ms);
					seen.running--;
					if (failing.includes(nth)) throw new Error(`task ${nth}`);
					return nth;
				};
			}
		}
		return { seen, tasks: tasks() };
	}

	const numbers = (count: number) => Array.from({ length: count }, (_, nth) => nth);

	async function all<T>(results: AsyncIterable<T>): Promise<T[]> {
		const given: T[] = [];
		for await (const result of results) given.push(result);
		return given;
	}

	test.each([1, 2, 3, 20])(
		'gives results in the order of the tasks, %i at a time',
		async (width) => {
			const { tasks, seen } = tasksOf([40, 5, 20, 1, 30, 1, 10]);
			expect(await all(mapConcurrent(tasks, width))).toEqual(numbers(7));
			expect(seen.peak).toBe(Math.min(width, 7));
		},
	);

	test('gives nothing for no tasks', async () => {
		expect(await all(mapConcurrent([], 3))).toEqual([]);
	});

	test('asks for a task only when it can start it', async () => {
		const { tasks, seen } = tasksOf(Array<number>(10).fill(5));
		const results = mapConcurrent(tasks, 3);
		expect(seen.asked).toBe(0);
		await results.next();
		// Whoever takes the results is slow: one was taken, and no more than these may pile up.
		await allArrived();
		expect(seen.asked).toBe(1 + 2 * 3);
		await results.next();
		await results.next();
		expect(seen.asked).toBe(8);
		await results.return(undefined);
		await allArrived();
		expect(seen.asked).toBe(8);
	});

	test('goes on with others while one takes longer', async () => {
		const { tasks, seen } = tasksOf([1500, 5, 5, 5, 5, 5, 5, 5]);
		const results = mapConcurrent(tasks, 2);
		await results.next();
		// The late one, and twice two behind it.
		expect(seen.asked).toBe(5);
		expect(seen.peak).toBe(2);
	});

	test('throws the first error in the order of the tasks, after the results before it', async () => {
		const { tasks, seen } = tasksOf([20, 60, 5, 5, 5, 5], [1, 2]);
		// Nothing is started once one has failed, though its turn comes later.
		const given: number[] = [];
		await expect(async () => {
			for await (const result of mapConcurrent(tasks, 3)) given.push(result);
		}).rejects.toThrow('task 1');
		expect(given).toEqual([0]);
		expect(seen.asked).toBe(3);
	});

	test('passes on what the tasks themselves throw when asked', async () => {
		function* broken(): Generator<() => Promise<number>> {
			yield async () => 0;
			throw new Error('no more tasks');
		}
		await expect(all(mapConcurrent(broken(), 1))).rejects.toThrow('no more tasks');
	});
});
