import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Order, Shopper } from '../../sandbox/platforms/sellersCommerce/state/rows';
import {
	callsOf,
	conditions,
	jsonOf,
	runOperation,
	saidBy,
	shopClient,
	useShop,
	type Condition,
} from './support';

/** Texts that a filter, an address or a form could take for something else. */
const NAMES = [
	"O'Brien",
	"D''Arcy",
	"'",
	"' or '1' eq '1",
	'100% Cotton',
	'%27',
	'50%25',
	'Rock+Roll',
	'Rock Roll',
	'A&B=C',
	'#1 Fan',
	'a?b/c\\d',
	'Müller-Lüdenscheidt',
	'Muller',
	'李小龍',
	'😀 Smile 🇩🇪',
	'Zoë',
	'Zoe\u0308',
	'(a) and (b',
	'a,b;c:d@e$f',
	'"quoted"',
	'null',
	'true',
	'7',
];

/** Moments at which clocks, months and years change, in UTC. */
const MOMENTS = [
	'2024-02-29T00:00:00Z',
	'2024-02-29T05:00:00Z',
	'2024-03-01T05:00:00Z',
	'2025-12-31T23:00:00Z',
	'2026-01-01T00:00:00Z',
	'2026-01-01T05:00:00Z',
	'2026-01-31T23:59:59.999Z',
	'2026-02-01T00:00:00Z',
	'2026-03-08T06:59:59Z',
	'2026-03-08T07:30:00Z',
	'2026-03-29T01:00:00Z',
	'2026-07-01T04:00:00Z',
	'2026-07-01T18:30:00.123Z',
	'2026-07-01T18:30:00.124Z',
	'2026-10-31T13:00:00Z',
	'2026-11-01T05:30:00Z',
	'2026-11-01T06:30:00Z',
	'2026-12-01T00:00:00Z',
	'1969-12-31T23:59:59Z',
];

/** Numbers of the only field of a shopper that takes any. */
const NUMBERS = [0, 1, 7, 11, 2_147_483_648, Number.MAX_SAFE_INTEGER];

const used = useShop({ orders: 150, customers: 40, products: 20 });

let shoppers: Shopper[];
let orders: Order[];
beforeEach(async () => {
	const http = await shopClient(used.sandbox);
	const body = [
		...NAMES.map((LastName, nth) => ({ LastName, Email: nth % 2 ? '' : `${nth}@example.com` })),
		...MOMENTS.map((DOB) => ({ LastName: 'Born', DOB })),
		...NUMBERS.map((ShopperTypeID) => ({ LastName: 'Typed', ShopperTypeID })),
	].map((one, nth) => ({ FirstName: 'Test', UserName: `test-${nth}`, ...one }));
	const made = await http.post('/shopper/shoppers', body);
	expect(made.data).toMatchObject({ StatusCode: 20 });
	shoppers = (await http.get('/shopper/getall')).data;
	orders = used.sandbox.sellersCommerce.orders();
	used.sandbox.clearRequests();
});

const found = async (operation: string, filters: INodeParameters, timezone?: string) => {
	const result = await runOperation(
		used.sandbox,
		operation,
		{ returnAll: true, filters },
		{ timezone },
	);
	expect(saidBy(result)).toBe('no error');
	return jsonOf(result.items);
};
const shoppersWith = async (filters: INodeParameters, timezone?: string) =>
	(await found('shopper.getAll', filters, timezone)).map(({ ShopperID: id }) => id);
const ordersWith = async (filters: INodeParameters, timezone?: string) =>
	(await found('order.getAll', filters, timezone)).map(({ OrderNumber: number }) => number);

/** The keys of the rows for which something holds, of which there are some, and others. */
function keysOf<Row extends object>(
	rows: readonly Row[],
	key: keyof Row,
	holds: (row: Row) => boolean,
) {
	const keys = rows.filter(holds).map((row) => row[key]);
	expect(keys.length).toBeGreaterThan(0);
	expect(keys.length).toBeLessThan(rows.length);
	return keys;
}
const shoppersThat = (holds: (row: Shopper) => boolean) => keysOf(shoppers, 'ShopperID', holds);
const ordersThat = (holds: (row: Order) => boolean) => keysOf(orders, 'OrderNumber', holds);

const sentFilter = () => (callsOf(used.sandbox)[0]?.query as IDataObject).$filter;

describe('texts', () => {
	test.each(NAMES)('is %j', async (name) => {
		expect(await shoppersWith(conditions(['LastName', 'eq', 'text', name]))).toEqual(
			shoppersThat(({ LastName }) => LastName === name),
		);
	});

	test.each(["'", '%', '+', '&', '#', '?', '\\', 'ü', 'ë', '龍', '😀', '(', '"', ';', 'Roll'])(
		'contains %j',
		async (part) => {
			expect(await shoppersWith(conditions(['LastName', 'contains', 'text', part]))).toEqual(
				shoppersThat(({ LastName }) => LastName.includes(part)),
			);
		},
	);

	test.each<[comparison: string, value: string, holds: (name: string) => boolean]>([
		['startsWith', "O'", (name) => name.startsWith("O'")],
		['startsWith', '%2', (name) => name.startsWith('%2')],
		['startsWith', '李', (name) => name.startsWith('李')],
		['endsWith', "'Arcy", (name) => name.endsWith("'Arcy")],
		['endsWith', '🇩🇪', (name) => name.endsWith('🇩🇪')],
		['endsWith', '+Roll', (name) => name.endsWith('+Roll')],
		['ne', "O'Brien", (name) => name !== "O'Brien"],
		['gt', 'M', (name) => name > 'M'],
		['ge', 'Müller', (name) => name >= 'Müller'],
		['lt', 'Muller', (name) => name < 'Muller'],
		['le', 'Muller', (name) => name <= 'Muller'],
	])('%s %j', async (comparison, value, holds) => {
		expect(await shoppersWith(conditions(['LastName', comparison, 'text', value]))).toEqual(
			shoppersThat(({ LastName }) => holds(LastName)),
		);
	});

	test('are written as OData 3 has them', async () => {
		await shoppersWith(
			conditions(
				['LastName', 'contains', 'text', "O'B"],
				['LastName', 'startsWith', 'text', 'O'],
				['LastName', 'endsWith', 'text', 'n'],
				['LastName', 'ne', 'text', '5'],
			),
		);
		expect(sentFilter()).toBe(
			"substringof('O''B',LastName) and startswith(LastName,'O') and endswith(LastName,'n') and LastName ne '5'",
		);
	});

	test('take a number for its digits', async () => {
		expect(await shoppersWith(conditions(['LastName', 'eq', 'text', '={{ 7 }}']))).toEqual(
			shoppersThat(({ LastName }) => LastName === '7'),
		);
	});
});

describe('nothing, and empty texts', () => {
	test('No Value finds null, and no empty text', async () => {
		expect(await shoppersWith(conditions(['Email', 'eq', 'nothing', 'whatever']))).toEqual(
			shoppersThat(({ Email }) => Email === null),
		);
		expect(await shoppersWith(conditions(['Email', 'ne', 'nothing']))).toEqual(
			shoppersThat(({ Email }) => Email !== null),
		);
	});

	test('OData Filter finds empty texts', async () => {
		expect(await shoppersWith({ odataFilter: "Email eq ''" })).toEqual(
			shoppersThat(({ Email }) => Email === ''),
		);
	});
});

describe('numbers', () => {
	test.each<[comparison: string, value: unknown, holds: (total: number) => boolean]>([
		['gt', 100, (total) => total > 100],
		['gt', '100.5', (total) => total > 100.5],
		['gt', '-0.5', (total) => total > -0.5 && total > 0],
		['ge', '={{ 150.25 + 0.25 }}', (total) => total >= 150.5],
		['lt', '={{ 1000.1 - 900 }}', (total) => total < 100.1],
		['le', ' +99.999999 ', (total) => total <= 99.999999],
		['ne', '0', (total) => total !== 0],
	])('OrderTotal %s %j', async (comparison, value, holds) => {
		const first = orders.find(({ OrderTotal }) => OrderTotal > 0)!.OrderNumber;
		// Beside another condition, so that some rows are left out in any case.
		const filters = conditions(
			['OrderTotal', comparison, 'number', value],
			['OrderNumber', 'ne', 'text', first],
		);
		expect(await ordersWith(filters)).toEqual(
			ordersThat(({ OrderTotal, OrderNumber }) => holds(OrderTotal) && OrderNumber !== first),
		);
	});

	test.each(NUMBERS)('is exactly %d', async (value) => {
		for (const given of [value, String(value), `={{ ${value} }}`]) {
			expect(await shoppersWith(conditions(['ShopperTypeID', 'eq', 'number', given]))).toEqual(
				shoppersThat(({ ShopperTypeID }) => ShopperTypeID === value),
			);
		}
	});

	test.each([
		[-12.5, '-12.5'],
		[0.000001, '0.000001'],
		[1e15, '1000000000000000'],
		['={{ 0.1 + 0.2 }}', '0.3'],
	])('%j is written without an exponent', async (value, written) => {
		await found('order.getAll', conditions(['OrderTotal', 'ge', 'number', value]));
		expect(sentFilter()).toBe(`OrderTotal ge ${written}`);
	});
});

describe('yes or no', () => {
	test.each([true, 'true', ' TRUE ', 'yes', 'Yes', '={{ true }}', '={{ 1 < 2 }}'])(
		'%j is yes',
		async (value) => {
			expect(await shoppersWith(conditions(['Deleted', 'eq', 'boolean', value]))).toEqual(
				shoppersThat(({ Deleted }) => Deleted),
			);
		},
	);

	test.each([false, 'false', 'no', '={{ false }}'])('%j is no', async (value) => {
		expect(await shoppersWith(conditions(['Deleted', 'eq', 'boolean', value]))).toEqual(
			shoppersThat(({ Deleted }) => !Deleted),
		);
		expect(await shoppersWith(conditions(['Deleted', 'ne', 'boolean', value]))).toEqual(
			shoppersThat(({ Deleted }) => Deleted),
		);
	});
});

describe('dates', () => {
	const NEW_YORK = 'America/New_York';
	const BERLIN = 'Europe/Berlin';
	const KIRITIMATI = 'Pacific/Kiritimati';

	// What each date is in UTC, written down by hand.
	test.each<[timezone: string, value: string, utc: string]>([
		['UTC', '2026-01-01', '2026-01-01T00:00:00Z'],
		[NEW_YORK, '2026-01-01', '2026-01-01T05:00:00Z'],
		[BERLIN, '2026-01-01', '2025-12-31T23:00:00Z'],
		['Asia/Kolkata', '2026-07-02T00:00:00.123', '2026-07-01T18:30:00.123Z'],
		[NEW_YORK, '2026-07-01', '2026-07-01T04:00:00Z'],
		// A night with an hour less: half past two is half past three.
		[NEW_YORK, '2026-03-08T03:30:00', '2026-03-08T07:30:00Z'],
		[NEW_YORK, '2026-03-08T02:30:00', '2026-03-08T07:30:00Z'],
		[NEW_YORK, '2026-03-08 01:59:59', '2026-03-08T06:59:59Z'],
		[BERLIN, '2026-03-29T03:00', '2026-03-29T01:00:00Z'],
		// A night with an hour more: an offset says which of the two it is.
		[NEW_YORK, '2026-11-01T01:30:00-04:00', '2026-11-01T05:30:00Z'],
		[NEW_YORK, '2026-11-01T01:30:00-05:00', '2026-11-01T06:30:00Z'],
		// Month and year end, leap day.
		['UTC', '2026-01-31T23:59:59.999', '2026-01-31T23:59:59.999Z'],
		['UTC', '2026-02-01', '2026-02-01T00:00:00Z'],
		['UTC', '2024-02-29', '2024-02-29T00:00:00Z'],
		[NEW_YORK, '2024-02-29', '2024-02-29T05:00:00Z'],
		[NEW_YORK, '2024-03-01', '2024-03-01T05:00:00Z'],
		[KIRITIMATI, '2026-01-01T14:00', '2026-01-01T00:00:00Z'],
		[KIRITIMATI, '2026-11-01T03:00', '2026-10-31T13:00:00Z'],
		// Those with an offset are what they are, in any time zone.
		[KIRITIMATI, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
		[BERLIN, '2025-12-31T19:00:00-05:00', '2026-01-01T00:00:00Z'],
		[NEW_YORK, '2026-07-02T00:00:00.124+05:30', '2026-07-01T18:30:00.124Z'],
		['UTC', '1969-12-31T23:59:59', '1969-12-31T23:59:59Z'],
	])('in %s, %s is %s', async (timezone, value, utc) => {
		const moment = Date.parse(utc);
		const born = (holds: (time: number) => boolean) =>
			shoppersThat(({ DOB }) => DOB !== null && holds(Date.parse(DOB)));
		const asked = async (comparison: string) =>
			await shoppersWith(conditions(['DOB', comparison, 'date', value]), timezone);
		expect(await asked('eq')).toEqual(born((time) => time === moment));
		expect(await asked('gt')).toEqual(born((time) => time > moment));
		expect(await asked('ge')).toEqual(born((time) => time >= moment));
		expect(await asked('lt')).toEqual(born((time) => time < moment));
		expect(await asked('le')).toEqual(born((time) => time <= moment));
	});

	test.each([
		["={{ DateTime.fromISO('2026-01-01T00:00:00', { zone: 'UTC' }) }}", "'2026-01-01T00:00:00'"],
		["={{ new Date('2026-01-01T00:00:00.5Z') }}", "'2026-01-01T00:00:00.500'"],
		['={{ $json.placed }}', "'2025-12-31T23:00:00'"],
	])('from the expression %s', async (value, written) => {
		const { error } = await runOperation(
			used.sandbox,
			'shopper.getAll',
			{ filters: conditions(['DOB', 'ge', 'date', value]) },
			{ timezone: BERLIN, input: [{ json: { placed: '2026-01-01' } }] },
		);
		expect(error).toBeUndefined();
		expect(sentFilter()).toBe(`DOB ge datetime${written}`);
	});

	test('in an hour that comes twice it is one of the two', async () => {
		await shoppersWith(conditions(['DOB', 'ge', 'date', '2026-11-01T01:30:00']), NEW_YORK);
		expect(sentFilter()).toMatch(/^DOB ge datetime'2026-11-01T0[56]:30:00'$/);
	});

	test('$now and what is reckoned from it', async () => {
		const before = Date.now();
		await shoppersWith(conditions(['DOB', 'lt', 'date', '={{ $now.minus({ days: 1 }) }}']));
		const [, written = ''] = /^DOB lt datetime'(.+)'$/.exec(String(sentFilter())) ?? [];
		const moment = Date.parse(`${written}Z`) + 24 * 60 * 60 * 1000;
		expect(moment).toBeGreaterThanOrEqual(before);
		expect(moment).toBeLessThanOrEqual(Date.now());
	});
});

describe('several conditions', () => {
	const EXPENSIVE: Condition = ['OrderTotal', 'gt', 'number', 400];
	const PLACED: Condition = ['OrderStatusId', 'eq', 'number', 3];
	const isExpensive = ({ OrderTotal }: Order) => OrderTotal > 400;
	const isPlaced = ({ OrderStatusId }: Order) => OrderStatusId === 3;
	const since = ({ CreatedDate }: Order) => CreatedDate >= '2026-05-01';
	const raw = { odataFilter: 'CarrierId eq 1 or CarrierId eq 8' };
	const isRaw = ({ CarrierId }: Order) => CarrierId === 1 || CarrierId === 8;
	const FROM = { createdFrom: '2026-05-01T00:00:00Z' };

	test.each<[what: string, filters: INodeParameters, holds: (order: Order) => boolean]>([
		['all', conditions(EXPENSIVE, PLACED), (one) => isExpensive(one) && isPlaced(one)],
		[
			'any',
			{ ...conditions(EXPENSIVE, PLACED), match: 'or' },
			(one) => isExpensive(one) || isPlaced(one),
		],
		[
			'all, a date and a raw filter with or',
			{ ...conditions(EXPENSIVE, PLACED), ...FROM, ...raw },
			(one) => isExpensive(one) && isPlaced(one) && since(one) && isRaw(one),
		],
		[
			'any, a date and a raw filter with or',
			{ ...conditions(EXPENSIVE, PLACED), match: 'or', ...FROM, ...raw },
			(one) => (isExpensive(one) || isPlaced(one)) && since(one) && isRaw(one),
		],
		[
			'any, and a status from its drop-down',
			{
				...conditions(EXPENSIVE, ['CarrierId', 'eq', 'number', 1]),
				match: 'or',
				orderStatus: 3,
			},
			(one) => (isExpensive(one) || one.CarrierId === 1) && isPlaced(one),
		],
		['a raw filter alone', raw, isRaw],
		[
			'a raw filter with parentheses within',
			{
				odataFilter: "(OrderTotal gt 400 or (OrderStatusId eq 3)) and OrderNumber ne ')('",
				...FROM,
			},
			(one) => (isExpensive(one) || isPlaced(one)) && since(one),
		],
		['one, whatever Match is', { ...conditions(PLACED), match: 'or' }, isPlaced],
		[
			'a range of one field',
			conditions(
				['CreatedDate', 'ge', 'date', '2026-01-31T00:00:00Z'],
				['CreatedDate', 'lt', 'date', '2026-03-01T00:00:00Z'],
			),
			({ CreatedDate }) => CreatedDate >= '2026-01-31' && CreatedDate < '2026-03-01',
		],
	])('%s', async (_what, filters, holds) => {
		expect(await ordersWith(filters)).toEqual(ordersThat(holds));
	});

	test('any, each compared in another way, of another type', async () => {
		const filters = {
			...conditions(
				['LastName', 'contains', 'text', "'"],
				['Deleted', 'eq', 'boolean', 'yes'],
				['DOB', 'ge', 'date', '2026-01-01'],
				['ShopperTypeID', 'gt', 'number', 11],
				['Gender', 'eq', 'number', '2'],
			),
			match: 'or',
		};
		expect(await shoppersWith(filters, 'UTC')).toEqual(
			shoppersThat(
				(one) =>
					one.LastName.includes("'") ||
					one.Deleted ||
					(one.DOB ?? '') >= '2026' ||
					one.ShopperTypeID > 11 ||
					one.Gender === 2,
			),
		);
	});
});

test('a filter that the service refuses is shown with its reason', async () => {
	const result = await runOperation(used.sandbox, 'order.getAll', {
		filters: conditions(['Colour', 'eq', 'text', 'red']),
	});
	expect(saidBy(result)).toMatch(
		/^SellersCommerce .*Colour.*\(InvalidData, code 30\) \[item 0\] \| Correct the values that SellersCommerce names/,
	);
	expect(callsOf(used.sandbox)).toHaveLength(1);
});
