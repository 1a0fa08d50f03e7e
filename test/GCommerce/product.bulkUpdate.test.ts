import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	callsOf,
	jsonOf,
	ok,
	operationOf,
	pairsOf,
	saidBy,
	useMarketplace,
	type OperationOptions,
} from './support';

const used = useMarketplace({ products: 5004, gCommerce: { bulkReversed: true } });
const run = operationOf(used, 'product.bulkUpdate');

const CONTINUE: OperationOptions = { onError: 'continueRegularOutput' };

/** Each item names its product and its change itself. */
const FROM_ITEM: INodeParameters = {
	productId: '={{ $json.id }}',
	productCode: '={{ $json.code }}',
	updateFields: { vendorPrice: '={{ $json.price }}', inStock: '={{ $json.stock }}' },
};

/** Items that say nothing of the price. */
const STOCK_FROM_ITEM = { ...FROM_ITEM, updateFields: { inStock: '={{ $json.stock }}' } };

const itemsOf = (...fields: IDataObject[]) => fields.map((json) => ({ json }));

const productOf = (key: number | string) => used.sandbox.gCommerce.product(key) as IDataObject;

/** Made-up products have the IDs from this one on. */
const FIRST = 300_001;

const bodies = () => callsOf(used.sandbox).map(({ body }) => body as IDataObject[]);

describe('5,000 products', () => {
	const NOW = { price: 12.5, stock: 3 };
	/** By ID, by code, and by both. */
	const named = (nth: number): IDataObject => {
		const id = FIRST + nth;
		const { product_code: code } = productOf(id);
		return [{ id }, { code }, { id, code }][nth % 3] as IDataObject;
	};
	const items = (count: number) =>
		Array.from({ length: count }, (_, nth) => ({
			json: { ...named(nth), ...NOW, stock: nth } as IDataObject,
		}));

	test('go out in five calls, and each has its own outcome, in whatever order the responses come', async () => {
		const { items: output, error } = await run(FROM_ITEM, { input: items(5000) });
		expect(error).toBeUndefined();
		expect(bodies().map((body) => body.length)).toEqual([1000, 1000, 1000, 1000, 1000]);
		expect(pairsOf(output)).toEqual(Array.from({ length: 5000 }, (_, nth) => nth));
		expect(jsonOf(output).map(({ product_id: id }) => id)).toEqual(
			Array.from({ length: 5000 }, (_, nth) => FIRST + nth),
		);
		for (const nth of [0, 1, 2, 999, 1000, 4999]) {
			expect(productOf(FIRST + nth)).toMatchObject({ amount: String(nth), vendor_price: 12.5 });
		}
	});

	test('of which one is not known leave one item with an error', async () => {
		const input = items(1500);
		input[1234] = { json: { id: 999_999, ...NOW } };
		const { items: output } = await run(FROM_ITEM, { ...CONTINUE, input });
		expect(bodies()).toHaveLength(2);
		const failed = output.filter(({ json }) => json.error !== undefined);
		expect(pairsOf(failed)).toEqual([1234]);
		expect(failed[0]?.json.error).toBe('G-Commerce did not find the product 999999 [item 1234]');
	});
});

test('one product has all that can be changed in one entry', async () => {
	const { items } = await run({
		productId: '219222',
		updateFields: {
			vendorPrice: 149.5,
			inStock: 0,
			abilityone: true,
			unitOfMeasure: 'EA',
			manufacturerName: 'Dell',
			manufacturerPartNumber: 'AS3456',
			countryOfOrigin: 'US',
			upc: '00098765432105',
			unspsc: '01234000',
			eccn: '33343',
		},
	});
	expect(callsOf(used.sandbox)).toEqual([
		{
			method: 'POST',
			path: '/products_bulk',
			body: [
				{
					product_id: 219222,
					vendor_price: 149.5,
					amount: 0,
					abilityone: 'Y',
					unit_of_measure: 'EA',
					manufacturer_name: 'Dell',
					manufacturer_part_number: 'AS3456',
					country_of_origin: 'US',
					upc: '00098765432105',
					unspsc: '01234000',
					eccn: '33343',
				},
			],
		},
	]);
	expect(jsonOf(items)).toEqual([
		{
			product_id: 219222,
			code: '234234',
			updates: {
				prices: true,
				amount: true,
				abilityone: true,
				unit_of_measure: true,
				manufacturer_name: true,
				manufacturer_part_number: true,
				country_of_origin: true,
				upc: true,
				unspsc: true,
				eccn: true,
			},
			not_updated: [],
		},
	]);
	expect(productOf(219222)).toMatchObject({
		vendor_price: 149.5,
		amount: '0',
		upc: '00098765432105',
		unspsc: '01234000',
		abilityone: 'Y',
	});
});

test('a switch that is off is sent as such, and codes that come as numbers go as texts', async () => {
	await ok(
		run(
			{
				productCode: '={{ $json.code }}',
				updateFields: { abilityone: '={{ false }}', unspsc: '={{ $json.unspsc }}' },
			},
			{ input: itemsOf({ code: 234234, unspsc: 53120000 }) },
		),
	);
	expect(bodies()).toEqual([[{ code: '234234', abilityone: 'N', unspsc: '53120000' }]]);
	expect(productOf(219222)).toMatchObject({ abilityone: 'N', unspsc: '53120000' });
});

test('the ID counts more than the code', async () => {
	const { items } = await run(STOCK_FROM_ITEM, {
		input: itemsOf({ id: 219222, code: 'B1224059', stock: 7 }),
	});
	expect(bodies()).toEqual([[{ product_id: 219222, code: 'B1224059', amount: 7 }]]);
	expect(jsonOf(items)).toMatchObject([{ product_id: 219222, code: '234234', not_updated: [] }]);
	expect(productOf(219222)).toMatchObject({ amount: '7' });
	expect(productOf(219221)).toMatchObject({ amount: '75' });
});

describe('items about one product, by its ID and by its code,', () => {
	const both = (second: IDataObject) =>
		run(FROM_ITEM, { ...CONTINUE, input: itemsOf({ code: '234234', price: 5 }, second) });

	test('have each their own outcome', async () => {
		const { items } = await both({ id: 219222, stock: 7 });
		expect(jsonOf(items)).toMatchObject([
			{ product_id: 219222, updates: { prices: true }, not_updated: [] },
			{ product_id: 219222, updates: { amount: true }, not_updated: [] },
		]);
	});

	test('are told when they change the same: only one price is left', async () => {
		const { items } = await both({ id: 219222, price: 9, stock: 7 });
		expect(jsonOf(items)).toMatchObject([
			{
				error: expect.stringContaining(
					'Two items change vendor_price of the product with the code',
				),
			},
			{ error: expect.stringContaining('Two items change vendor_price of the product 219222') },
		]);
	});

	test('are refused before any call when one names both', async () => {
		const { items } = await both({ id: 219222, code: '234234', price: 9, stock: 1 });
		expect(callsOf(used.sandbox)).toEqual([]);
		expect(items.map(({ json }) => json.error)).toEqual([
			'Product code 234234 is in more than one item [item 0]',
			'Product code 234234 is in more than one item [item 1]',
		]);
	});
});

test('a field that is empty in all items is refused: a misspelt column must not leave prices as they are', async () => {
	const result = await run(
		{ ...FROM_ITEM, updateFields: { vendorPrice: '={{ $json.prise }}', inStock: 1 } },
		{ input: itemsOf({ id: 219221 }, { id: 219222 }) },
	);
	expect(saidBy(result)).toContain('The field Vendor Price is empty in all items');
	expect(callsOf(used.sandbox)).toEqual([]);
});

test.each(['product_id', 'code'])('Additional Fields (JSON) can not hold %s', async (name) => {
	const result = await run(
		{ ...FROM_ITEM, options: { additionalFieldsJson: JSON.stringify({ [name]: '300002' }) } },
		{ input: itemsOf({ id: 219221, price: 1, stock: 1 }) },
	);
	expect(saidBy(result)).toContain(`Additional Fields (JSON) can't hold "${name}"`);
	expect(callsOf(used.sandbox)).toEqual([]);
});

describe('a response that does not say yes to a price', () => {
	const ask = async (updates: unknown) => {
		used.sandbox.addFaults({
			path: '/products_bulk',
			status: 200,
			body: [{ product_id: 219221, code: 'B1224059', updates }],
		});
		const { items } = await run(FROM_ITEM, {
			...CONTINUE,
			input: itemsOf({ id: 219221, price: 1, stock: 1 }),
		});
		return items[0]?.json.error;
	};

	test.each<[string, unknown]>([
		['refused vendor_price of', { vendor_price: false, amount: true }],
		['refused vendor_price of', { prices: 0, amount: 1 }],
		['refused vendor_price of', { prices: 'N', amount: 'Y' }],
		['refused vendor_price (Below the floor) of', { prices: 'Below the floor', amount: true }],
		['did not say that it updated vendor_price of', { amount: true }],
		['did not say that it updated vendor_price, amount of', []],
		['did not say that it updated vendor_price, amount of', undefined],
	])('%s the product: %j', async (said, updates) => {
		expect(await ask(updates)).toContain(`G-Commerce ${said} the product 219221`);
	});

	test.each([
		{ prices: 1, amount: '1' },
		{ prices: 'Y', amount: true },
	])('%j says yes', async (updates) => {
		expect(await ask(updates)).toBeUndefined();
	});
});

describe('a product that G-Commerce does not know', () => {
	const input = itemsOf(
		{ id: 219222, stock: 5 },
		{ id: 999_999, stock: 5 },
		{ code: 'NO-SUCH', stock: 5 },
		{ code: 'B1224059', stock: 5 },
	);

	test('is told by its item, and the others are saved', async () => {
		const { items } = await run(STOCK_FROM_ITEM, { ...CONTINUE, input });
		expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
		expect(jsonOf(items)).toMatchObject([
			{ product_id: 219222 },
			{
				error: 'G-Commerce did not find the product 999999 [item 1]',
				details: {
					advice: expect.stringContaining('Bulk Upload makes new ones') as string,
					entry: { product_id: 999_999, amount: 5 },
				},
			},
			{ error: 'G-Commerce did not find the product with the code NO-SUCH [item 2]' },
			{ product_id: 219221 },
		]);
		expect(productOf(219221)).toMatchObject({ amount: '5' });
	});

	test('ends the node, which says what was saved all the same', async () => {
		const result = await run(STOCK_FROM_ITEM, { input });
		expect(result.items).toEqual([]);
		expect(saidBy(result)).toContain('2 of 4 products were refused: item 1: G-Commerce did not');
		expect(saidBy(result)).toContain('The other 2 were saved');
		expect(productOf(219221)).toMatchObject({ amount: '5' });
	});
});

describe('a field that G-Commerce does not take', () => {
	const parameters: INodeParameters = {
		productId: '={{ $json.id }}',
		updateFields: { inStock: 9 },
		options: { additionalFieldsJson: '={{ $json.more }}' },
	};

	test('is told beside those that it saved', async () => {
		const { items } = await run(parameters, {
			...CONTINUE,
			input: itemsOf({ id: 219221, more: { abilityone: 'maybe' } }, { id: 219222 }),
		});
		expect(jsonOf(items)).toMatchObject([
			{ error: 'G-Commerce refused abilityone of the product 219221, but updated amount [item 0]' },
			{ product_id: 219222, updates: { amount: true }, not_updated: [] },
		]);
		expect(productOf(219221)).toMatchObject({ amount: '9' });
	});

	test('does not count as nothing saved', async () => {
		const result = await run(parameters, {
			input: itemsOf({ id: 219221, more: { abilityone: 'maybe' } }),
		});
		expect(saidBy(result)).toContain('None were saved as a whole.');
	});

	test('and of which it says nothing, is named in the outcome', async () => {
		const { items } = await run(parameters, { input: itemsOf({ id: 219221, more: { color: 1 } }) });
		expect(jsonOf(items)).toMatchObject([{ updates: { amount: true }, not_updated: ['color'] }]);
	});

	test('alone, also when the response holds no field at all', async () => {
		const { items } = await run(
			{ productId: 219221, options: { additionalFieldsJson: '{"color": "red"}' } },
			{},
		);
		expect(jsonOf(items)).toMatchObject([{ updates: [], not_updated: ['color'] }]);
	});
});

describe('before any call it refuses', () => {
	test.each<[string, IDataObject[], string, string]>([
		[
			'an item with neither ID nor code, by its number',
			[{ id: 219222, stock: 1 }, { stock: 2 }],
			'The item has neither a product ID nor a product code [item 1]',
			'Fill in one of them',
		],
		[
			'several of them, by their numbers',
			[{ stock: 1 }, { id: 219222, stock: 1 }, { id: ' ', code: '', stock: 2 }],
			"2 of 3 items can't be used: The item has neither a product ID nor a product code [items 0, 2]",
			'Nothing was sent.',
		],
		[
			'a product that is in two items',
			[
				{ id: 219222, stock: 1 },
				{ id: 219221, stock: 1 },
				{ id: '219222', code: 'X', stock: 2 },
			],
			"2 of 3 items can't be used: Product 219222 is in more than one item [items 0, 2]",
			'The items 0, 2 would change it one after the other',
		],
		[
			'a code that is in two items',
			[
				{ code: '234234', stock: 1 },
				{ code: 234234, stock: 2 },
			],
			"2 of 2 items can't be used: Product code 234234 is in more than one item [items 0, 1]",
			'Put all of its changes into one item',
		],
		[
			'an item that changes nothing',
			[{ id: 219222 }],
			'There is nothing to change [item 0]',
			'Fill in at least one',
		],
		[
			'an ID that is no number',
			[{ id: 'B1224059', stock: 1 }],
			'Product ID must be a whole number, but is B1224059 [item 0]',
			'digits only',
		],
		[
			'a price below zero',
			[{ id: 219222, price: -1, stock: 1 }],
			'Vendor Price must be a number, at least 0, but is -1 [item 0]',
			'Correct the value',
		],
		[
			'a price with too many decimals',
			[{ id: 219222, price: '1.500', stock: 1 }],
			'Vendor Price has more than 2 decimals: 1.500 [item 0]',
			'Round it',
		],
		[
			'half a piece',
			[{ id: 219222, stock: 1.5 }],
			'In Stock must be a whole number, at least 0, but is 1.5 [item 0]',
			'Correct the value',
		],
	])('%s', async (_, fields, message, advice) => {
		const withPrice = fields.some((one) => 'price' in one);
		const result = await run(withPrice ? FROM_ITEM : STOCK_FROM_ITEM, {
			input: itemsOf(...fields),
		});
		expect(result.error?.message).toBe(message);
		expect(saidBy(result)).toContain(advice);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('only those items where the node goes on', async () => {
		const { items } = await run(STOCK_FROM_ITEM, {
			...CONTINUE,
			input: itemsOf(
				{ stock: 1 },
				{ id: 219222, stock: 2 },
				{ id: 219221, stock: 3 },
				{ id: 219221, stock: 4 },
			),
		});
		expect(bodies()).toEqual([[{ product_id: 219222, amount: 2 }]]);
		expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
		expect(jsonOf(items)).toMatchObject([
			{ error: 'The item has neither a product ID nor a product code [item 0]' },
			{ product_id: 219222 },
			{ error: 'Product 219221 is in more than one item [item 2]' },
			{ error: 'Product 219221 is in more than one item [item 3]' },
		]);
		expect(productOf(219221)).toMatchObject({ amount: '75' });
	});
});

describe('a call that fails as a whole', () => {
	const path = '/products_bulk';
	const input = (count: number) =>
		Array.from({ length: count }, (_, nth) => ({ json: { id: FIRST + nth, stock: nth } }));

	test('with a connection that stays lost, says what was saved, what is not known and what was not sent', async () => {
		used.sandbox.addFaults({ path, resetAfter: true, after: 1 });
		const result = await run(
			{ ...STOCK_FROM_ITEM, options: { maxWait: 20 } },
			{ ...CONTINUE, input: input(2500) },
		);
		const said = jsonOf(result.items).map(({ error }) => error ?? 'saved');
		expect(said[999]).toBe('saved');
		expect(said[1000]).toContain('The connection to G-Commerce was lost');
		expect(said[1999]).toContain('The connection to G-Commerce was lost');
		expect(said[2000]).toContain('Not sent, because a call before it failed');
		expect(said).toHaveLength(2500);
		// Two tries of the second call.
		expect(bodies().map((body) => body.length)).toEqual([1000, 1000, 1000]);
	});

	test('with a response that is no list, is not taken for success', async () => {
		used.sandbox.addFaults({ path, status: 200, body: { ok: true } });
		const result = await run(STOCK_FROM_ITEM, { input: input(2) });
		expect(saidBy(result)).toContain('the products that it updated');
		expect(saidBy(result)).toContain('For 2 it is not known whether they were saved.');
		expect(result.items).toEqual([]);
	});

	test('with a list that names none of them, is not taken for success', async () => {
		used.sandbox.addFaults({ path, status: 200, body: ['ok', { product_id: 1 }, null] });
		const { items } = await run(STOCK_FROM_ITEM, { ...CONTINUE, input: input(1) });
		expect(jsonOf(items)).toMatchObject([
			{ error: 'G-Commerce did not find the product 300001 [item 0]' },
		]);
	});

	test('for want of a right, is not taken apart', async () => {
		const { email, apiKey } = used.sandbox.gCommerce.reader;
		const result = await run(STOCK_FROM_ITEM, { input: input(20), credential: { email, apiKey } });
		expect(saidBy(result)).toContain('does not allow this with these credentials');
		expect(saidBy(result)).toContain('Check email and API key');
		expect(bodies()).toHaveLength(1);
	});
});
