import type { GenericValue, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import {
	choice,
	choices,
	collection,
	defineOperation,
	files,
	jsonList,
	list,
	loadedChoices,
	locator,
	locators,
	number,
	readRecordNumber,
	text,
	texts,
	toggle,
} from '../../nodes/shared';
import { byId, closeAll, itemsOf, runThing, type ThingRun } from './testShop';

const STATES = [
	{ name: 'Open', value: 0 },
	{ name: 'Sent', value: 3 },
	{ name: 'Refunded', value: -2 },
] as const;

const searched = { idName: 'ID', idPlaceholder: 'e.g. 7', as: readRecordNumber } as const;

/** Every kind of field that holds a list, or that may stand in one. The service gets what they were read as. */
const fill = defineOperation({
	name: 'Fill',
	action: 'Fill a shelf',
	description: 'Send what every kind of list was read as',
	fields: [
		texts('tags', { displayName: 'Tags' }),
		texts('links', { displayName: 'Links', between: /[\s,]+(?=https:)/ }),
		texts('lines', { displayName: 'Lines', as: readRecordNumber }),
		choice('state', { displayName: 'State', options: STATES }),
		choices('colors', {
			displayName: 'Colors',
			options: [
				{ name: 'Red', value: 'red' },
				{ name: 'Blue', value: 'blue' },
			],
		}),
		choices('states', { displayName: 'States', options: STATES }),
		loadedChoices('groups', {
			displayName: 'Group Names or IDs',
			loadOptionsMethod: 'loadGroups',
			as: readRecordNumber,
		}),
		loadedChoices('labels', { displayName: 'Label Names or IDs', loadOptionsMethod: 'loadLabels' }),
		locator('product', {
			displayName: 'Product',
			searchMethod: 'searchProducts',
			...searched,
		}),
		locators('images', {
			displayName: 'Images',
			entryName: 'Image',
			searchMethod: 'searchImages',
			...searched,
		}),
		list('parcels', {
			displayName: 'Parcels',
			entryName: 'Parcel',
			fields: [
				text('name', { displayName: 'Name', required: true }),
				choice('state', { displayName: 'State', options: STATES }),
				locator('carrier', { displayName: 'Carrier', searchMethod: 'searchCarriers', ...searched }),
				list('items', {
					displayName: 'Items',
					entryName: 'Item',
					fields: [
						number('quantity', { displayName: 'Quantity', required: true, min: 1 }),
						toggle('gift', { displayName: 'Gift' }),
					],
				}),
			],
		}),
		jsonList('rows', { displayName: 'Rows' }),
		collection('more', {
			displayName: 'More',
			placeholder: 'Add Field',
			fields: [
				texts('notes', { displayName: 'Notes' }),
				choices('colors', { displayName: 'Colors', options: [{ name: 'Red', value: 'red' }] }),
				list('parcels', {
					displayName: 'Parcels',
					entryName: 'Parcel',
					fields: [text('name', { displayName: 'Name', required: true })],
				}),
			],
		}),
	],
	request: ({ tags, lines, state, colors, states, groups, labels, product, ...others }) => ({
		method: 'POST',
		path: '/shelf',
		body: {
			...{ tags, lines, state, colors, states, groups, labels, product },
			links: others.links,
			images: others.images,
			parcels: others.parcels,
			rows: others.rows,
			more: { ...others.more },
		},
	}),
});

/** The same where they must not be empty. */
const fillRequired = defineOperation({
	name: 'Fill Required',
	action: 'Fill a required shelf',
	description: 'Send lists that must not be empty',
	fields: [
		texts('tags', { displayName: 'Tags', required: true }),
		jsonList('rows', { displayName: 'Rows', required: true }),
		files('photos', { displayName: 'Photos', required: true, default: 'data' }),
	],
	request: ({ tags, rows }) => ({ method: 'POST', path: '/shelf', body: { tags, rows } }),
});

/** What the service got of `fill`, without what nobody filled in. */
async function sent(parameters: INodeParameters, options: ThingRun = {}) {
	const { requests, said } = await runThing(fill, parameters, options);
	expect(said).toBe('no error');
	const { state, more, ...body } = requests[0]?.body as Record<string, unknown>;
	return {
		...body,
		...(parameters.state !== undefined && { state }),
		...(parameters.more !== undefined && { more }),
	};
}

/** A field with a value that an expression gives. */
const given = (field: string, value: unknown): [INodeParameters, ThingRun] => [
	{ [field]: '={{ $json.value }}' },
	{ input: itemsOf({ value: value as GenericValue }) },
];

const entries = (...list: INodeParameters[]) => ({ entries: list });

afterAll(closeAll);

test('lists that nobody touched are not there at all', async () => {
	expect(await sent({})).toEqual({});
});

describe('a list in one line', () => {
	test.each<[string, unknown, unknown]>([
		['one text', 'red', ['red']],
		['texts with commas between them', 'red, dark blue ,green', ['red', 'dark blue', 'green']],
		['commas too many', ',red,, blue,', ['red', 'blue']],
		['a number', 5, ['5']],
		['a list', ['red', 'dark, almost blue'], ['red', 'dark, almost blue']],
		['a list as JSON', '["red", "dark, almost blue"]', ['red', 'dark, almost blue']],
		['nothing', '', undefined],
		['spaces', '  ', undefined],
		['null', null, undefined],
		['an empty list', [], undefined],
		['only commas', ' , ,', undefined],
		['a list of nothing', ['', null], undefined],
	])('of %s is read (%j)', async (_, value, tags) => {
		expect(await sent(...given('tags', value))).toEqual(tags === undefined ? {} : { tags });
	});

	test.each<[string, unknown, unknown]>([
		['commas in them', 'https://a/1,2.jpg, https://b/3', ['https://a/1,2.jpg', 'https://b/3']],
		['lines', 'https://a/1\nhttps://b/2 ', ['https://a/1', 'https://b/2']],
		['a list', ['https://a/1, https://b/2'], ['https://a/1, https://b/2']],
		['nothing', '', undefined],
	])('may have something else between its texts (%s)', async (_, value, links) => {
		expect(await sent(...given('links', value))).toEqual(links === undefined ? {} : { links });
	});

	test('holds numbers where the operation reads it as such', async () => {
		expect(await sent({ lines: '7, 8' })).toEqual({ lines: [7, 8] });
		expect(await sent(...given('lines', [7, '8']))).toEqual({ lines: [7, 8] });
	});

	test.each<[string, unknown, string]>([
		['tags', [['red']], 'Tags must be a text, but is ["red"]'],
		['tags', { name: 'red' }, 'Tags must be a text, but is {"name":"red"}'],
		['tags', true, 'Tags must be a text, but is true'],
		['lines', '7, x', 'Lines must be a whole number, but is x'],
		['lines', [7, 1.5], 'Lines must be a whole number, but is 1.5'],
	])('is refused when something else is in it (%s: %j)', async (field, value, message) => {
		const { error, requests } = await runThing(fill, ...given(field, value));
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(requests).toHaveLength(0);
	});

	test('stands in a collection, too', async () => {
		expect(await sent({ more: { notes: 'a, b' } })).toEqual({ more: { notes: ['a', 'b'] } });
		expect(await sent({ more: { notes: ',' } })).toEqual({ more: {} });
	});
});

describe('options of a drop-down', () => {
	test.each<[string, string, unknown, unknown]>([
		['two of them', 'colors', ['red', 'blue'], ['red', 'blue']],
		['a text with commas', 'colors', 'blue, red', ['blue', 'red']],
		['codes', 'states', [3, -2], [3, -2]],
		['codes as texts', 'states', ['3', '-2'], [3, -2]],
		['codes in one text', 'states', '0,3', [0, 3]],
		['a single code', 'states', 0, [0]],
		['one code as text', 'state', '3', 3],
		['one code', 'state', -2, -2],
		['none', 'colors', [], undefined],
		['an empty text', 'states', '', undefined],
	])('given as %s are read (%s: %j)', async (_, field, value, read) => {
		expect(await sent(...given(field, value))).toEqual(read === undefined ? {} : { [field]: read });
	});

	test('are read as picked', async () => {
		expect(await sent({ colors: ['blue'], states: [0, 3], state: 3 })).toEqual({
			colors: ['blue'],
			states: [0, 3],
			state: 3,
		});
		expect(await sent({ more: { colors: ['red'] } })).toEqual({ more: { colors: ['red'] } });
		expect(await sent({ more: { colors: [] } })).toEqual({ more: {} });
	});

	test.each<[string, unknown, string, string]>([
		['colors', ['red', 'green'], "Colors can't be green", 'Take one of these: red, blue.'],
		['states', [1], "States can't be 1", '0 (Open), 3 (Sent), -2 (Refunded)'],
		['states', 'Open', "States can't be Open", '0 (Open), 3 (Sent), -2 (Refunded)'],
		['state', '1', "State can't be 1", '0 (Open), 3 (Sent), -2 (Refunded)'],
	])('that are none are refused (%s: %j)', async (field, value, message, hint) => {
		const { error, said, requests } = await runThing(fill, ...given(field, value));
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(said).toContain(hint);
		expect(requests).toHaveLength(0);
	});
});

describe('choices from a list that the service gives', () => {
	test.each<[string, string, unknown, unknown]>([
		['picked numbers', 'groups', [7, 8], [7, 8]],
		['numbers as texts', 'groups', ['7', '8'], [7, 8]],
		['numbers in one text', 'groups', '7, 8', [7, 8]],
		['texts', 'labels', ['new', 'old, but good'], ['new', 'old, but good']],
		['none', 'groups', [], undefined],
		['a list of nothing', 'labels', ['', null], undefined],
	])('are read (%s)', async (_, field, value, read) => {
		expect(await sent(...given(field, value))).toEqual(read === undefined ? {} : { [field]: read });
	});

	test('are read as picked', async () => {
		expect(await sent({ groups: [7, 8], labels: ['new'] })).toEqual({
			groups: [7, 8],
			labels: ['new'],
		});
	});

	test('are refused when they are of another kind', async () => {
		const { error, requests } = await runThing(fill, { groups: [7, 'new'] });
		expect(error?.message).toBe('Group Names or IDs must be a whole number, but is new [item 0]');
		expect(requests).toHaveLength(0);
	});
});

describe('a record', () => {
	test.each<[string, INodeParameters]>([
		['picked from the list', { __rl: true, mode: 'list', value: '7', cachedResultName: 'Lamp' }],
		['picked from a list of numbers', { __rl: true, mode: 'list', value: 7 }],
		['given by its ID', byId(7)],
		['given by an expression', byId('={{ 3 + 4 }}')],
	])('%s is its number', async (_, product) => {
		expect(await sent({ product })).toEqual({ product: 7 });
	});

	test('that nobody picked is not there', async () => {
		expect(await sent({ product: { __rl: true, mode: 'list', value: '' } })).toEqual({});
	});

	test.each(['Lamp', '7a', '0', '-7'])('%s is refused', async (id) => {
		const { error, requests } = await runThing(fill, { product: byId(id) });
		expect(error?.message).toBe(`Product must be a whole number, but is ${id} [item 0]`);
		expect(requests).toHaveLength(0);
	});
});

describe('several records', () => {
	const ids = (...list: Array<string | number>) => entries(...list.map((id) => ({ id: byId(id) })));

	test.each<[string, INodeParameters, INodeExecutionData['json'], unknown]>([
		['each in its row', ids(7, 8), {}, [7, 8]],
		[
			'from the list',
			entries({ id: { __rl: true, mode: 'list', value: '7', cachedResultName: 'a.jpg' } }),
			{},
			[7],
		],
		['one row that gives a list', ids('={{ $json.ids }}'), { ids: [7, '8'] }, [7, 8]],
		['one row that gives a text', ids('={{ $json.ids }}', 9), { ids: '7, 8' }, [7, 8, 9]],
		['no row', entries(), {}, undefined],
	])('are their numbers (%s)', async (_, images, json, read) => {
		expect(await sent({ images }, { input: itemsOf(json) })).toEqual(
			read === undefined ? {} : { images: read },
		);
	});

	test.each<[string, INodeParameters]>([
		['a row that gives nothing', ids(7, '={{ $json.ids }}', 8)],
		['an empty row', ids('', 7)],
	])('are refused with %s: what is left would take the place of all', async (_, images) => {
		const { error, requests } = await runThing(fill, { images });
		expect(error?.message).toBe('Image is empty [item 0]');
		expect(requests).toHaveLength(0);
	});

	test('are refused when one is no number, by the name of a row', async () => {
		const { error, requests } = await runThing(fill, { images: ids(7, 'x.jpg') });
		expect(error?.message).toBe('Image must be a whole number, but is x.jpg [item 0]');
		expect(requests).toHaveLength(0);
	});
});

describe('entries that have fields of their own', () => {
	test('are read field by field, lists within them too', async () => {
		const parcels = entries(
			{
				name: ' Box ',
				state: '3',
				carrier: byId(2),
				items: entries({ quantity: 2 }, { quantity: '3', gift: true }),
			},
			{ name: 'Bag' },
		);
		expect(await sent({ parcels })).toEqual({
			parcels: [
				{
					name: 'Box',
					state: 3,
					carrier: 2,
					items: [
						{ quantity: 2, gift: false },
						{ quantity: 3, gift: true },
					],
				},
				{ name: 'Bag', state: 0 },
			],
		});
	});

	test('come from expressions, item by item', async () => {
		const parcels = entries({ name: '={{ $json.name }}', carrier: byId('={{ $json.carrier }}') });
		const input = itemsOf({ name: 'Box', carrier: 2 }, { name: 'Bag' });
		const { requests } = await runThing(fill, { parcels }, { input });
		expect(requests.map(({ body }) => body)).toMatchObject([
			{ parcels: [{ name: 'Box', carrier: 2 }] },
			{ parcels: [{ name: 'Bag' }] },
		]);
	});

	test('are none when there is none', async () => {
		expect(await sent({ parcels: entries() })).toEqual({});
		expect(await sent({ more: { parcels: {} } })).toEqual({ more: {} });
		expect(await sent({ more: { parcels: entries({ name: 'Box' }) } })).toEqual({
			more: { parcels: [{ name: 'Box' }] },
		});
	});

	test.each<[string, INodeParameters, string]>([
		[
			'in a list',
			{ parcels: entries({ name: 'Box' }, { name: '={{ $json.none }}' }) },
			'Name is empty',
		],
		[
			'in a list within a list',
			{ parcels: entries({ name: 'Box', items: entries({ quantity: '={{ $json.none }}' }) }) },
			'Quantity is empty',
		],
		[
			'that nobody filled in',
			{ parcels: entries({ name: 'Box', items: entries({}) }) },
			'Quantity is empty',
		],
		[
			'in a list within a collection',
			{ more: { parcels: entries({ name: '={{ $json.none }}' }) } },
			'Name is empty',
		],
	])('need what is required of them (%s)', async (_, parameters, message) => {
		const { error, requests } = await runThing(fill, parameters);
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(requests).toHaveLength(0);
	});

	test('without a text that is required of them do not even start', async () => {
		await expect(runThing(fill, { parcels: entries({ name: '' }) })).rejects.toThrow(
			'Parameter "Name" is required',
		);
	});
});

describe('a list of JSON objects', () => {
	test.each<[string, unknown, unknown]>([
		['typed in', '[{"id": 1}, {"id": 2, "sizes": [4]}]', [{ id: 1 }, { id: 2, sizes: [4] }]],
		['from an expression', [{ id: 1 }], [{ id: 1 }]],
		['that is empty', [], undefined],
		['that is typed in and empty', '[ ]', undefined],
		['of nothing', '', undefined],
	])('%s is read', async (_, value, rows) => {
		expect(await sent(...given('rows', value))).toEqual(rows === undefined ? {} : { rows });
	});

	test.each<[unknown, string]>([
		['[{"id": 1},]', 'Rows is not valid JSON: [{"id": 1},]'],
		['{"id": 1}', 'Rows must be a list of JSON objects, but is {"id":1}'],
		[{ id: 1 }, 'Rows must be a list of JSON objects, but is {"id":1}'],
		[[1, 2], 'Rows must be a list of JSON objects, but is [1,2]'],
		[[{ id: 1 }, null], 'Rows must be a list of JSON objects, but is [{"id":1},null]'],
		[[[{ id: 1 }]], 'Rows must be a list of JSON objects, but is [[{"id":1}]]'],
		['5', 'Rows must be a list of JSON objects, but is 5'],
	])('is refused when it is %j', async (value, message) => {
		const { error, said, requests } = await runThing(fill, ...given('rows', value));
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(said).toMatch(/Write it with brackets and braces|Check quotes, commas and braces/);
		expect(requests).toHaveLength(0);
	});
});

describe('a list that must not be empty', () => {
	const input = (tags: unknown, rows: unknown): INodeExecutionData[] => [
		{
			json: { tags: tags as GenericValue, rows: rows as GenericValue },
			binary: { data: { data: '', mimeType: 'image/png' } },
		},
	];
	const parameters = { tags: '={{ $json.tags }}', rows: '={{ $json.rows }}' };

	test.each<[string, unknown, unknown, string]>([
		['nothing', undefined, [{}], 'Tags is empty'],
		['only commas', ' , ', [{}], 'Tags is empty'],
		['a list of nothing', ['', null], [{}], 'Tags is empty'],
		['no rows', 'red', [], 'Rows is empty'],
		['no rows in a text', 'red', '[]', 'Rows is empty'],
	])('is refused (%s)', async (_, tags, rows, message) => {
		const { error, said, requests } = await runThing(fillRequired, parameters, {
			input: input(tags, rows),
		});
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(said).toContain('if it comes from an expression, check that the item before this node');
		expect(requests).toHaveLength(0);
	});

	test('is refused when it names no file', async () => {
		const { error, requests } = await runThing(
			fillRequired,
			{ ...parameters, photos: '={{ "," }}' },
			{ input: input('red', [{}]) },
		);
		expect(error?.message).toBe('Photos is empty [item 0]');
		expect(requests).toHaveLength(0);
	});

	test('is sent when it holds something', async () => {
		const { requests, said } = await runThing(fillRequired, parameters, {
			input: input('red', [{ id: 1 }]),
		});
		expect(said).toBe('no error');
		expect(requests).toMatchObject([{ body: { tags: ['red'], rows: [{ id: 1 }] } }]);
	});
});
