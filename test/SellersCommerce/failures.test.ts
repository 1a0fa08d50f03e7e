import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { byId, jsonOf, pairsOf, runOperation, saidBy, useShop } from './support';

const used = useShop({ orders: 3, customers: 2, products: 5 });

/** The documents' table: code, name, text, HTTP status, and what our advice is about. */
const CODES = [
	[21, 'ProviderNotExists', 'Provider Does Not Exist', 404, 'provider ID'],
	[22, 'UserNotExists', 'User Does Not Exist', 404, 'username'],
	[24, 'OrderNotExist', 'Order Does Not Exist', 404, 'order number'],
	[
		25,
		'SkuNotExist',
		'Order item with provided SKU Code Does Not Exist in current order',
		404,
		'items of this order',
	],
	[
		26,
		'InvalidQty',
		'Shipment quantity is more than quantity to be shipped.',
		406,
		'Lower the quantity',
	],
	[
		27,
		'PaymenExist',
		'Payment data already exist for requested order',
		406,
		'has a payment already',
	],
	[28, 'AlreadyCaptured', 'Requested Order alredy captured', 406, 'was captured before'],
	[
		29,
		'ProcessFailed',
		'Process gets failed due to some internal errors',
		406,
		'before you run it',
	],
	[30, 'InvalidData', 'Invalid data provided', 406, 'Correct the values'],
	[31, 'CategoryNotExist', "Category doesn't exists", 406, 'category code'],
	[32, 'ParentCategoryNotExists', "Parent Category doesn't exists", 406, 'parent category'],
	[33, 'Exists', 'Already exists for current request', 406, 'exists already'],
	[34, 'InvalidSku', 'Invalid SKU Data Provided', 406, 'Check the SKU'],
	[
		35,
		'BrandNotExists',
		'Brand and First level category does nor match, Brand Does not exist in our database, Please provide the correct brand name or include it in category if new',
		406,
		'Check the brand',
	],
	[
		36,
		'InsertCategoryFailed',
		'Category insertion for this product has been Failed, Please try again with valid data',
		406,
		'categories of the product',
	],
] as const;

const WHAT_HAPPENED = {
	200: 'refused the request',
	404: 'does not know what was asked for',
	406: 'refused the request',
} as const;

const updateStatus = async (orderStatus: number | string, number: string, options = {}) =>
	await runOperation(
		used.sandbox,
		'order.updateStatus',
		{ order: byId(number), orderStatus },
		options,
	);

/** Runs an operation whose call is responded so, and gives what it said and put out. */
async function responded(body: unknown, status = 200, name = 'order.get') {
	used.sandbox.clearFaults();
	used.sandbox.addFaults({ status, body });
	const order = name === 'order.get' ? { order: byId('SC100001') } : {};
	const parameters: INodeParameters = { ...order, options: { maxWait: 0 } };
	const result = await runOperation(used.sandbox, name, parameters);
	return { said: saidBy(result), items: jsonOf(result.items) };
}

describe.each(CODES)('the code %i', (code, name, text, httpStatus, about) => {
	const body = { Results: name, ResponseMessage: text, StatusCode: code };

	test.each([httpStatus, 200] as const)('is a failure under HTTP %i', async (status) => {
		const { said, items } = await responded(body, status);
		const [message, advice] = said.split(' | ');
		expect(message).toBe(
			`SellersCommerce ${WHAT_HAPPENED[status]}: ${text} (${name}, code ${code}) [item 0]`,
		);
		expect(advice).toContain(about);
		expect(advice).toMatch(/^[A-Z].*\.$/);
		expect(items).toEqual([]);
	});

	test('is one in the place of a list', async () => {
		const { said, items } = await responded(body, 200, 'order.getAll');
		expect(said).toContain(`${text} (${name}, code ${code})`);
		expect(items).toEqual([]);
	});

	test('is one of a write that is not made again', async () => {
		used.sandbox.addFaults({ method: 'POST', status: 200, body });
		expect(saidBy(await updateStatus(35, 'SC100001'))).toContain(`(${name}, code ${code})`);
		expect(used.sandbox.requests()).toHaveLength(1);
	});
});

test('each code has advice of its own', async () => {
	const advice = new Set<string | undefined>();
	for (const [code] of CODES) {
		advice.add((await responded({ StatusCode: code }, 406)).said.split(' | ')[1]);
	}
	expect(advice.size).toBe(CODES.length);
});

describe('the code 20', () => {
	test.each<[string, IDataObject]>([
		['a number', { StatusCode: 20 }],
		['a text', { StatusCode: '20' }],
	])('is a success, as %s', async (_, code) => {
		const body = { Results: 'Processed', ResponseMessage: 'Processed Successfully', ...code };
		expect(await responded(body)).toEqual({ said: 'no error', items: [body] });
	});

	test.each([400, 406, 500])('makes no success of the HTTP status %i', async (status) => {
		expect((await responded({ StatusCode: 20 }, status)).said).not.toBe('no error');
	});
});

describe('a StatusCode that the documents do not know', () => {
	test.each<[unknown, string]>([
		[23, 'code 23'],
		[0, 'code 0'],
		[-20, 'code -20'],
		[20.5, 'code 20.5'],
		['24', 'code 24'],
		['InvalidData', 'code InvalidData'],
		[true, 'code true'],
	])('is a failure: %j', async (code, told) => {
		const { said } = await responded({ ResponseMessage: 'So it is', StatusCode: code });
		expect(said).toContain(`SellersCommerce refused the request: So it is (${told})`);
	});

	test('has the advice of its number, where it is a text', async () => {
		expect((await responded({ StatusCode: '24' })).said).toContain('Check the order number');
	});

	test.each<[string, IDataObject]>([
		['is missing', { OrderNumber: 'SC1' }],
		['is null', { OrderNumber: 'SC1', StatusCode: null }],
		['is empty', { OrderNumber: 'SC1', StatusCode: '' }],
	])('says nothing where it %s', async (_, row) => {
		expect(await responded(row)).toEqual({ said: 'no error', items: [row] });
	});
});

describe('what a refusal says', () => {
	test.each<[IDataObject, string]>([
		[{ StatusCode: 30 }, 'no reason given (code 30)'],
		[{ StatusCode: 30, Results: 'InvalidData' }, 'InvalidData (code 30)'],
		[{ StatusCode: 30, ResponseMessage: 'Bad', Results: null }, 'Bad (code 30)'],
		[{ StatusCode: 30, ResponseMessage: 'Bad', Results: { a: 1 } }, 'Bad (code 30)'],
		[{ StatusCode: 30, ResponseMessage: '', Results: [] }, 'no reason given (code 30)'],
	])('is what there is to say: %j', async (body, told) => {
		expect((await responded(body)).said).toContain(`refused the request: ${told} [item 0]`);
	});

	test('is the word of the framework where the service says nothing', async () => {
		const body = { Message: 'An error has occurred.', ExceptionMessage: 'Timeout expired' };
		expect((await responded(body, 400)).said).toContain('An error has occurred.; Timeout expired');
	});
});

describe('rows', () => {
	const rows = [
		{ OrderNumber: 'SC1', StatusCode: 3 },
		{ OrderNumber: 'SC2', StatusCode: 'Placed' },
	];

	test.each(['order.getAll', 'order.getAllOrders'])(
		'of a list may have a StatusCode of their own: %s',
		async (name) => {
			expect(await responded(rows, 200, name)).toEqual({ said: 'no error', items: rows });
		},
	);
});

describe.each([false, true])('refusals of the sandbox, all under 200: %j', (failuresUnder200) => {
	beforeEach(async () => await used.reset({ sellersCommerce: { failuresUnder200 } }));

	test('an order that is not there fails by its code', async () => {
		const said = saidBy(await updateStatus(35, 'SC9'));
		expect(said).toContain(': Order Does Not Exist (OrderNotExist, code 24) [item 0] | Check the');
	});

	test('one bad order among good ones fails alone', async () => {
		const { addOrders, order } = used.sandbox.sellersCommerce;
		const [first, second] = addOrders(2) as [string, string];
		const { items } = await updateStatus(35, '={{ $json.number }}', {
			input: [first, 'SC9', second].map((number) => ({ json: { number } })),
			onError: 'continueRegularOutput',
		});
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(jsonOf(items).map(({ error }) => error)).toEqual([
			undefined,
			expect.stringContaining('(OrderNotExist, code 24) [item 1]'),
			undefined,
		]);
		expect([first, second].map((number) => order(number)?.OrderStatusId)).toEqual([35, 35]);
	});
});

test.each([
	false,
	0,
	'Not found',
	[{ StatusCode: 31, ResponseMessage: "Category doesn't exists" }],
])('a delete that responses %j has deleted nothing', async (body) => {
	const path = '/api/category/category';
	used.sandbox.addFaults({
		path,
		status: 200,
		body,
		headers: { 'content-type': 'application/json' },
	});
	const { items, error } = await runOperation(used.sandbox, 'category.delete', {
		categoryCode: 'SHIRTS',
		whatToRemove: 1,
	});
	expect(items).toEqual([]);
	expect(error).toBeDefined();
});

test('an account that may not do one thing costs no token for each call', async () => {
	const path = '/api/order/updateorderstatus';
	used.sandbox.addFaults({
		path,
		status: 401,
		body: { Message: 'Authorization has been denied.' },
	});
	const { items } = await runOperation(
		used.sandbox,
		'order.updateStatus',
		{ order: byId('SC100001'), orderStatus: 35 },
		{
			input: Array.from({ length: 50 }, () => ({ json: {} })),
			onError: 'continueRegularOutput',
		},
	);
	expect(items).toHaveLength(50);
	const tokens = used.sandbox.requests().filter((request) => request.path === '/token');
	expect(tokens.length).toBeLessThanOrEqual(2);
	expect(used.sandbox.requests().length).toBeLessThan(60);
});

test.each([
	{ Message: 'Authorization has been denied for this request.' },
	{ Message: 'An error has occurred.', ExceptionMessage: 'Timeout', StackTrace: 'at X' },
])('an error of the web framework under HTTP 200 is a failure: %j', async (body) => {
	used.sandbox.addFaults({ path: '/api/order/updateorderstatus', status: 200, body });
	const { items, error } = await runOperation(used.sandbox, 'order.updateStatus', {
		order: byId('SC100001'),
		orderStatus: 35,
	});
	expect(items).toEqual([]);
	expect(error?.message).toContain(`SellersCommerce refused the request: ${body.Message}`);
});
