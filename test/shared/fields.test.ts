import type { GenericValue, INodeParameters } from 'n8n-workflow';
import {
	choice,
	collection,
	dateRange,
	dateRangeFilters,
	dateTime,
	defineOperation,
	json,
	locator,
	number,
	path,
	recordNumber,
	text,
	toggle,
	type Platform,
} from '../../nodes/shared';
import { json as response, startServer } from '../support/misbehavingServer';
import {
	closeAll,
	closing,
	itemsOf,
	jsonOf,
	runShop,
	saidBy,
	shop,
	type ShopRun,
} from './testShop';

/** One field of each kind that can be empty, and that must not be. */
const sendRequired = defineOperation({
	name: 'Send Required',
	action: 'Send required fields',
	description: 'Send fields that must not be empty',
	fields: [
		text('title', { displayName: 'Title', required: true }),
		recordNumber('line', { displayName: 'Line', required: true }),
		number('quantity', { displayName: 'Quantity', required: true }),
		dateTime('shipDate', { displayName: 'Ship Date', required: true }),
		json('extra', { displayName: 'Extra', required: true }),
		locator('customer', {
			displayName: 'Customer',
			required: true,
			searchMethod: 'searchCustomers',
			idName: 'Customer ID',
			idPlaceholder: 'e.g. 7',
		}),
	],
	request: ({ title, line, quantity, shipDate, extra, customer }) => ({
		method: 'POST',
		path: path`/customers/${customer}`,
		body: { title, line, quantity, shipDate: shipDate.toISOString(), extra },
	}),
});

/** Collections of fields that have a value even if nobody touches them, once they are added. */
const wrap = defineOperation({
	name: 'Wrap',
	action: 'Wrap an order',
	description: 'Send what was added to collections',
	fields: [
		collection('paper', {
			displayName: 'Paper',
			placeholder: 'Add Field',
			fields: [
				toggle('recycled', { displayName: 'Recycled' }),
				choice('pattern', {
					displayName: 'Pattern',
					options: [
						{ name: 'Stars', value: 'stars' },
						{ name: 'Plain', value: 'plain' },
					],
				}),
				text('ribbon', { displayName: 'Ribbon' }),
			],
		}),
	],
	filters: [toggle('onlyNew', { displayName: 'Only New' })],
	options: [toggle('insured', { displayName: 'Insured' })],
	request: ({ paper, filters, options }) => ({
		method: 'POST',
		path: '/wrap',
		body: { paper: { ...paper }, filters: { ...filters }, options: { ...options } },
	}),
});

const getBetween = defineOperation({
	name: 'Get Between',
	action: 'Get orders between two dates',
	description: 'Retrieve the orders of a range of dates',
	fields: [],
	filters: dateRangeFilters,
	request: ({ filters }) => {
		const range = dateRange(filters);
		return {
			method: 'GET',
			path: '/orders',
			query: { from: range?.start.toISOString(), to: range?.end.toISOString() },
		};
	},
});

const platform: Partial<Platform> = {
	resources: {
		...shop.resources,
		thing: { name: 'Thing', operations: { sendRequired, wrap, getBetween } },
	},
};

const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** What every field of `sendRequired` can be set to. */
const GOOD: INodeParameters = {
	resource: 'thing',
	title: 'Ann',
	line: '7',
	quantity: 1,
	shipDate: '2026-11-21',
	extra: '{}',
	customer: byId('7'),
};

/** Runs an operation against a server of its own. */
async function run(options: ShopRun) {
	const server = closing(await startServer(response({ id: 7 })));
	const result = await runShop(server, { platform, timezone: 'Europe/Berlin', ...options });
	return { ...result, requests: server.requests, said: saidBy(result) };
}

/** Runs `everyField` and gives what the service was sent. */
async function sent(parameters: INodeParameters, options: Partial<ShopRun> = {}) {
	const { requests, error } = await run({ operation: 'everyField', parameters, ...options });
	expect(error).toBeUndefined();
	return requests[0]?.body as Record<string, unknown>;
}

/** Gives a field the value `good` for the first item, and `bad` for the second, from an expression. */
const second = (field: string, good: GenericValue, bad: unknown) => ({
	parameters: {
		[field]: field === 'customer' ? byId('={{ $json.value }}') : '={{ $json.value }}',
	},
	input: itemsOf({ value: good }, { value: bad as GenericValue }),
});

afterAll(closeAll);

describe('a required field that is empty is refused', () => {
	const fields: Array<[string, string, GenericValue]> = [
		['title', 'Title', 'Ann'],
		['line', 'Line', '7'],
		['quantity', 'Quantity', 1],
		['shipDate', 'Ship Date', '2026-11-21'],
		['extra', 'Extra', '{}'],
		['customer', 'Customer', '7'],
	];
	const empties: Array<[string, unknown]> = [
		['an empty text', ''],
		['spaces', '  '],
		['null', null],
		['nothing', undefined],
	];

	test.each(
		fields.flatMap(([field, name, good]) =>
			empties.map(([what, empty]) => [name, what, field, good, empty] as const),
		),
	)('(%s, %s)', async (name, _what, field, good, empty) => {
		const { parameters, input } = second(field, good, empty);
		const { error, said, requests } = await run({
			operation: 'sendRequired',
			parameters: { ...GOOD, ...parameters },
			input,
		});
		expect(error?.message).toBe(`${name} is empty [item 1]`);
		expect(said).toContain(`Fill in ${name}, or, if it comes from an expression`);
		expect(requests).toHaveLength(0);
	});

	test('but not without an item that it is empty in', async () => {
		const { error, requests } = await run({ operation: 'sendRequired', parameters: GOOD });
		expect(error).toBeUndefined();
		expect(requests).toMatchObject([
			{
				path: '/customers/7',
				body: {
					title: 'Ann',
					line: 7,
					quantity: 1,
					shipDate: '2026-11-20T23:00:00.000Z',
					extra: {},
				},
			},
		]);
	});
});

describe('a value that the field can not be is refused', () => {
	const PICK = 'Pick a single value for this field.';
	const SPLIT = 'A Split Out node turns a list into items.';
	const DIGITS = 'Give the number as the platform shows it: digits only.';
	const CORRECT = 'Correct the value or the expression that gives it.';
	const DATE = 'Pick a date, or give one such as 2026-11-21 or 2026-11-21T15:30:00';
	const QUOTES = 'Check quotes, commas and braces.';
	const BRACES = 'Write it with braces';
	const date = (bad: unknown): [string, string, unknown, string, string] => [
		'shipDate',
		'2026-11-21',
		bad,
		`Ship Date is not a date: ${typeof bad === 'string' ? bad : JSON.stringify(bad)}`,
		DATE,
	];

	test.each<[string, GenericValue, unknown, string, string]>([
		['title', 'Ann', ['a', 'b'], 'Title must be a text, but is ["a","b"]', SPLIT],
		['title', 'Ann', { id: 7 }, 'Title must be a text, but is {"id":7}', PICK],
		['title', 'Ann', true, 'Title must be a text, but is true', PICK],
		['customer', '7', ['a', 'b'], 'Customer must be a text, but is ["a","b"]', SPLIT],
		['customer', '7', { id: 7 }, 'Customer must be a text, but is {"id":7}', PICK],

		['line', '7', 'abc', 'Line must be a whole number, but is abc', DIGITS],
		['line', '7', '7a', 'Line must be a whole number, but is 7a', DIGITS],
		['line', '7', '0', 'Line must be a whole number, but is 0', DIGITS],
		['line', '7', -7, 'Line must be a whole number, but is -7', DIGITS],
		['line', '7', 1.5, 'Line must be a whole number, but is 1.5', DIGITS],
		// Beyond what a JavaScript number can tell apart, it would be another record's number.
		[
			'line',
			'7',
			'9007199254740993',
			'Line must be a whole number, but is 9007199254740993',
			DIGITS,
		],
		['line', '7', [7, 8], 'Line must be a text, but is [7,8]', SPLIT],

		[
			'quantity',
			1,
			0,
			'Quantity must be a whole number, at least 1 and at most 10, but is 0',
			CORRECT,
		],
		[
			'quantity',
			1,
			11,
			'Quantity must be a whole number, at least 1 and at most 10, but is 11',
			CORRECT,
		],
		[
			'quantity',
			1,
			1.5,
			'Quantity must be a whole number, at least 1 and at most 10, but is 1.5',
			CORRECT,
		],
		[
			'quantity',
			1,
			'two',
			'Quantity must be a whole number, at least 1 and at most 10, but is two',
			CORRECT,
		],
		[
			'quantity',
			1,
			true,
			'Quantity must be a whole number, at least 1 and at most 10, but is true',
			CORRECT,
		],
		[
			'quantity',
			1,
			[5],
			'Quantity must be a whole number, at least 1 and at most 10, but is [5]',
			CORRECT,
		],
		['price', 1.5, 'free', 'Price must be a number, but is free', CORRECT],
		['price', 1.5, '1e400', 'Price must be a number, but is 1e400', CORRECT],
		['price', 1.5, '1,50', 'Price must be a number, but is 1,50', CORRECT],
		['price', 1.5, 1.505, 'Price has more than 2 decimals: 1.505', '.round(2)'],

		[
			'urgent',
			true,
			'perhaps',
			'Urgent must be true or false, but is perhaps',
			'Switch it on or off',
		],
		['urgent', true, 1, 'Urgent must be true or false, but is 1', 'Switch it on or off'],

		['color', 'red', 'green', "Color can't be green", 'Take one of these: red, blue.'],
		['color', 'red', 'Red', "Color can't be Red", 'Take one of these: red, blue.'],
		['color', 'red', ['red'], 'Color can\'t be ["red"]', 'Take one of these: red, blue.'],

		['extra', '{}', '{"a":', 'Extra is not valid JSON: {"a":', QUOTES],
		['extra', '{}', "{'a': 1}", "Extra is not valid JSON: {'a': 1}", QUOTES],
		['extra', '{}', 'some text', 'Extra is not valid JSON: some text', QUOTES],
		['extra', '{}', '[1, 2]', 'Extra must be a JSON object, but is [1, 2]', BRACES],
		['extra', '{}', [1, 2], 'Extra must be a JSON object, but is [1,2]', BRACES],
		['extra', '{}', 'null', 'Extra must be a JSON object, but is null', BRACES],
		['extra', '{}', '5', 'Extra must be a JSON object, but is 5', BRACES],
		['extra', '{}', true, 'Extra must be a JSON object, but is true', BRACES],

		date('soon'),
		date('2026-02-30'),
		date('2026-02-29'),
		date('2026-02-30T10:00:00Z'),
		date('2026-13-01'),
		date('2026-11-21T25:00:00'),
		date('2026'),
		date('1767225600'),
		date(1767225600000),
		date('order 5'),
		// One country's November is another's unknown 21st month.
		date('11/21/2026'),
		date(['2026-11-21']),
		date({ year: 2026 }),
	])('(%s: not %j but %j)', async (field, good, bad, message, hint) => {
		const { error, said, requests } = await run({
			operation: 'everyField',
			...second(field, good, bad),
		});
		expect(error?.message).toBe(`${message} [item 1]`);
		expect(error).toMatchObject({ context: { itemIndex: 1 } });
		expect(said).toContain(hint);
		expect(requests).toHaveLength(0);
	});

	test.each([
		[
			'in a collection',
			{ more: { weight: 'heavy' } },
			'Weight must be a whole number, but is heavy',
		],
		[
			'in the options',
			{ options: { timeout: 0 } },
			'Timeout must be a whole number, at least 1, but is 0',
		],
	])('%s, too', async (_, parameters, message) => {
		const { error, requests } = await run({ operation: 'everyField', parameters });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(requests).toHaveLength(0);
	});

	test('and shown, though not in all its length', async () => {
		const { error } = await run({
			operation: 'everyField',
			parameters: { extra: `[${'1,'.repeat(500)}1]` },
		});
		expect(error?.message).toMatch(/^Extra must be a JSON object, but is \[[1,]{59}… \[item 0\]$/);
	});
});

describe('an ID', () => {
	const get = { operation: 'get', parameters: { orderId: '={{ $json.value }}' } };

	test.each([
		'/',
		'a/b',
		'../orders',
		'\\',
		'a\\b',
		'..',
		'.',
		'...',
		' .. ',
		'https://shop.example',
	])('such as %j is refused', async (id) => {
		const { error, said, requests } = await run({
			...get,
			input: itemsOf({ value: '7' }, { value: id }),
		});
		expect(error?.message).toBe(`"${id.trim()}" is not an ID [item 1]`);
		expect(said).toContain('Give the ID alone, not an address or a path.');
		expect(requests).toHaveLength(0);
	});

	test('that a field lets be empty is refused in a path', () => {
		for (const empty of ['', '  ']) {
			expect(() => path`/orders/${empty}`).toThrow('The ID is empty');
		}
	});

	test.each([
		'a b',
		'ü',
		'?',
		'a?b=c',
		'#',
		'a#b',
		'%',
		'%2F',
		'%2e%2e',
		'a&b=c',
		'+',
		'日本',
		"it's",
		'..a',
	])('such as %j reaches the service as one part of the path', async (id) => {
		const { requests, error } = await run({ ...get, input: itemsOf({ value: id }) });
		expect(error).toBeUndefined();
		expect(requests).toHaveLength(1);
		expect(requests[0]?.query).toEqual({});
		const parts = requests[0]?.path.split('/') ?? [];
		expect(parts.map(decodeURIComponent)).toEqual(['', 'orders', id]);
	});

	test('can be a number', async () => {
		const { requests } = await run({ ...get, input: itemsOf({ value: 1042 }) });
		expect(requests[0]?.path).toBe('/orders/1042');
	});
});

describe('several items that can not be used', () => {
	const parameters = { name: '={{ $json.value }}' };

	test('are named in one error, and nothing is sent', async () => {
		const { error, said, requests } = await run({
			operation: 'create',
			parameters,
			input: itemsOf({ value: 'Ann' }, { value: '' }, { value: 'Cem' }, { value: ['Dee'] }),
		});
		expect(error?.message).toBe(
			'2 of 4 items can\'t be used: Name is empty [item 1]; Name must be a text, but is ["Dee"] [item 3]',
		);
		expect(said).toContain('Nothing was sent. Fill in Name');
		expect(error).toMatchObject({ context: { itemIndex: 1 } });
		expect(requests).toHaveLength(0);
	});

	test('are not all named when there are many', async () => {
		const { error } = await run({
			operation: 'create',
			parameters,
			input: itemsOf(...Array.from({ length: 7 }, () => ({ value: '' }))),
		});
		expect(error?.message).toBe(
			"7 of 7 items can't be used: Name is empty [items 0, 1, 2, 3, 4, and 2 more]",
		);
	});

	test('come out of the error output when the node goes on, and the others are sent', async () => {
		const { items, errorItems, requests } = await run({
			operation: 'create',
			parameters,
			input: itemsOf({ value: 'Ann', row: 1 }, { value: ' ', row: 2 }, { value: 'Cem', row: 3 }),
			onError: 'continueErrorOutput',
		});
		expect(requests.map(({ body }) => body)).toEqual([{ name: 'Ann' }, { name: 'Cem' }]);
		expect(items).toHaveLength(2);
		expect(jsonOf(errorItems)).toEqual([
			{
				value: ' ',
				row: 2,
				error: 'Name is empty [item 1]',
				details: { advice: expect.stringContaining('Fill in Name') as string },
			},
		]);
	});
});

describe('a date', () => {
	test.each([
		['in winter', 'Europe/Berlin', '2026-01-15T12:00:00', '2026-01-15T11:00:00.000Z'],
		['in summer', 'Europe/Berlin', '2026-07-15T12:00:00', '2026-07-15T10:00:00.000Z'],
		[
			'before the clocks go forward',
			'Europe/Berlin',
			'2026-03-29T01:59:59',
			'2026-03-29T00:59:59.000Z',
		],
		[
			'after the clocks have gone forward',
			'Europe/Berlin',
			'2026-03-29T03:00:00',
			'2026-03-29T01:00:00.000Z',
		],
		[
			'without a time, on the day of the change',
			'Europe/Berlin',
			'2026-03-29',
			'2026-03-28T23:00:00.000Z',
		],
		['without a time, on the day after', 'Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z'],
		[
			'before the clocks go back',
			'America/New_York',
			'2026-11-01T00:59:59',
			'2026-11-01T04:59:59.000Z',
		],
		[
			'after the clocks have gone back',
			'America/New_York',
			'2026-11-01T02:00:00',
			'2026-11-01T07:00:00.000Z',
		],
		['half an hour off', 'Asia/Kolkata', '2026-11-21T12:00:00', '2026-11-21T06:30:00.000Z'],
		['with a space', 'Europe/Berlin', '2026-07-15 12:00:00', '2026-07-15T10:00:00.000Z'],
		['without seconds', 'Europe/Berlin', '2026-07-15T12:00', '2026-07-15T10:00:00.000Z'],
		['with milliseconds', 'Europe/Berlin', '2026-07-15T12:00:00.250', '2026-07-15T10:00:00.250Z'],
		['between spaces', 'Europe/Berlin', ' 2026-07-15 ', '2026-07-14T22:00:00.000Z'],
		['on 29 February', 'Europe/Berlin', '2028-02-29', '2028-02-28T23:00:00.000Z'],
	])('%s is read in the time zone of the workflow', async (_, timezone, shipDate, instant) => {
		expect(await sent({ shipDate }, { timezone })).toMatchObject({ shipDate: instant });
	});

	test.each([
		['2026-03-29T12:00:00Z', '2026-03-29T12:00:00.000Z'],
		['2026-03-29T12:00:00+05:30', '2026-03-29T06:30:00.000Z'],
		['2026-03-29T12:00:00-0800', '2026-03-29T20:00:00.000Z'],
		['2026-03-29T12:00:00.000+02:00', '2026-03-29T10:00:00.000Z'],
		['Sun, 29 Mar 2026 12:00:00 GMT', '2026-03-29T12:00:00.000Z'],
		['Sun, 29 Mar 2026 12:00:00 +0200', '2026-03-29T10:00:00.000Z'],
	])('with an offset (%s) is read with that', async (shipDate, instant) => {
		expect(await sent({ shipDate }, { timezone: 'Asia/Tokyo' })).toMatchObject({
			shipDate: instant,
		});
	});

	test.each([
		["{{ DateTime.fromISO('2026-07-15T12:00:00') }}", '2026-07-15T10:00:00.000Z'],
		[
			"{{ DateTime.fromISO('2026-07-15T12:00:00', { zone: 'Asia/Tokyo' }) }}",
			'2026-07-15T03:00:00.000Z',
		],
		["{{ DateTime.fromISO('2026-07-15T12:00:00').plus({ days: 1 }) }}", '2026-07-16T10:00:00.000Z'],
		["{{ new Date('2026-07-15T12:00:00Z') }}", '2026-07-15T12:00:00.000Z'],
		["{{ '2026-07-15'.toDateTime() }}", '2026-07-14T22:00:00.000Z'],
		['{{ $json.at }}', '2026-07-15T10:00:00.000Z'],
	])('from the expression %s is that moment', async (expression, instant) => {
		const input = itemsOf({ at: '2026-07-15T12:00:00' });
		expect(await sent({ shipDate: `=${expression}` }, { input })).toMatchObject({
			shipDate: instant,
		});
	});

	test('can be now', async () => {
		const before = Date.now();
		const { shipDate } = await sent({ shipDate: '={{ $now }}' });
		expect(Date.parse(String(shipDate))).toBeGreaterThanOrEqual(before);
		expect(Date.parse(String(shipDate))).toBeLessThanOrEqual(Date.now());
	});

	test.each(["{{ DateTime.fromISO('nonsense') }}", "{{ new Date('nonsense') }}"])(
		'from the expression %s is none',
		async (expression) => {
			const { error, requests } = await run({
				operation: 'everyField',
				parameters: { shipDate: `=${expression}` },
			});
			expect(error).toBeDefined();
			expect(requests).toHaveLength(0);
		},
	);
});

describe('what the service gets', () => {
	test('of fields that nobody touched is their defaults, and no more', async () => {
		expect(await sent({})).toEqual({ urgent: false, color: 'red', more: {} });
	});

	test.each<[string, GenericValue, unknown]>([
		['title', ' Ann & Bob ', 'Ann & Bob'],
		['title', 42, '42'],
		['line', '7', 7],
		['line', 7, 7],
		['line', ' 007 ', 7],
		['quantity', 10, 10],
		['quantity', '1', 1],
		['price', 19.99, 19.99],
		['price', '19.99', 19.99],
		['price', 0.1 + 0.2, 0.3],
		['price', 0, 0],
		['price', -1, -1],
		['urgent', true, true],
		['urgent', 'true', true],
		['urgent', 'false', false],
		['urgent', null, false],
		['color', 'blue', 'blue'],
		['extra', '{"a": {"b": [1]}}', { a: { b: [1] } }],
		['extra', { a: 1 }, { a: 1 }],
		['customer', ' 7 ', '7'],
		['customer', 7, '7'],
	])('of the field %s, given %j, is %j', async (field, given, read) => {
		const { parameters, input } = second(field, given, given);
		expect(await sent(parameters, { input: input.slice(0, 1) })).toMatchObject({ [field]: read });
	});

	test.each([
		['picked from the list', { mode: 'list', value: '7', cachedResultName: 'Ann' }],
		['given by its ID', { mode: 'id', value: '7' }],
	])('of a record %s is the ID alone', async (_, customer) => {
		expect(await sent({ customer: { __rl: true, ...customer } })).toMatchObject({ customer: '7' });
	});

	test.each<[string, INodeParameters, unknown]>([
		['one field', { note: 'fragile' }, { note: 'fragile' }],
		['another', { weight: 0 }, { weight: 0 }],
		['both', { note: 'fragile', weight: 5 }, { note: 'fragile', weight: 5 }],
		['one that is left empty', { note: '', weight: 5 }, { weight: 5 }],
	])('of a collection is what was added (%s)', async (_, more, read) => {
		expect(await sent({ more })).toMatchObject({ more: read as object });
		expect(Object.keys((await sent({ more })).more as object)).toEqual(Object.keys(read as object));
	});

	test.each<[string, INodeParameters, object]>([
		['nothing', {}, { paper: {}, filters: {}, options: {} }],
		[
			'one of each',
			{ paper: { recycled: false }, filters: { onlyNew: true }, options: { insured: true } },
			{ paper: { recycled: false }, filters: { onlyNew: true }, options: { insured: true } },
		],
		[
			'a drop-down',
			{ paper: { pattern: 'plain' } },
			{ paper: { pattern: 'plain' }, filters: {}, options: {} },
		],
	])('of collections is nothing but what was added (%s)', async (_, added, read) => {
		const { requests, error } = await run({
			operation: 'wrap',
			parameters: { resource: 'thing', ...added },
		});
		expect(error).toBeUndefined();
		expect(requests[0]?.body).toEqual(read);
	});

	test('of the options is what was added', async () => {
		expect(await sent({ options: { carrier: 'UPS' } })).toMatchObject({ carrier: 'UPS' });
		expect(Object.keys(await sent({ options: {} }))).not.toContain('carrier');
	});

	test('can differ from item to item', async () => {
		const { requests } = await run({
			operation: 'everyField',
			parameters: { more: { note: '={{ $json.note }}' }, quantity: '={{ $json.quantity }}' },
			input: itemsOf({ note: 'a', quantity: 1 }, { quantity: '2' }, { note: 'c' }),
		});
		expect(requests.map(({ body }) => body)).toMatchObject([
			{ more: { note: 'a' }, quantity: 1 },
			{ more: {}, quantity: 2 },
			{ more: { note: 'c' } },
		]);
	});
});

describe('a range of dates', () => {
	const between = (filters: INodeParameters) => ({
		operation: 'getBetween',
		parameters: { resource: 'thing', filters },
	});

	test.each<[string, INodeParameters, object]>([
		['none', {}, {}],
		[
			'two days',
			{ startDate: '2026-03-28', endDate: '2026-03-30' },
			{ from: '2026-03-27T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' },
		],
		[
			'a moment',
			{ startDate: '2026-03-28T10:00:00Z', endDate: '2026-03-28T10:00:00Z' },
			{ from: '2026-03-28T10:00:00.000Z', to: '2026-03-28T10:00:00.000Z' },
		],
	])('is sent (%s)', async (_, filters, query) => {
		const { requests } = await run(between(filters));
		expect(requests[0]?.query).toEqual(query);
	});

	test.each<[string, INodeParameters, string, string]>([
		[
			'without an end',
			{ startDate: '2026-03-28' },
			'End Date is missing beside Start Date',
			'Set both dates',
		],
		[
			'without a start',
			{ endDate: '2026-03-28' },
			'Start Date is missing beside End Date',
			'Set both dates',
		],
		[
			'with an empty end',
			{ startDate: '2026-03-28', endDate: '' },
			'End Date is empty',
			'Fill in End Date',
		],
		[
			'with two empty fields',
			{ startDate: '', endDate: '' },
			'Start Date is empty',
			'Fill in Start Date',
		],
		[
			'whose end is before its start',
			{ startDate: '2026-03-30', endDate: '2026-03-28' },
			'End Date is before Start Date',
			'Swap the two dates',
		],
		[
			'with a day that is none',
			{ startDate: '2026-02-28', endDate: '2026-02-30' },
			'End Date is not a date: 2026-02-30',
			'Pick a date',
		],
	])('%s is refused', async (_, filters, message, hint) => {
		const { error, said, requests } = await run(between(filters));
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(said).toContain(hint);
		expect(requests).toHaveLength(0);
	});
});
