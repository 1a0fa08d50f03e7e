import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	byId,
	callsOf,
	jsonOf,
	ok,
	operationOf,
	pairsOf,
	saidBy,
	useMarketplace,
	type OperationOptions,
} from './support';

const used = useMarketplace({ products: 20 });
const run = operationOf(used, 'product.bulkUpload');

const CONTINUE: OperationOptions = { onError: 'continueRegularOutput' };

/** Each item brings its product itself. */
const FROM_ITEM: INodeParameters = {
	name: '={{ $json.name }}',
	productCode: '={{ $json.code }}',
	price: '={{ $json.price }}',
};

const product = (nth: number): IDataObject => ({
	name: `Lamp ${nth}`,
	code: `L-${nth}`,
	price: nth + 0.5,
});

const productsUpTo = (count: number) =>
	Array.from({ length: count }, (_, nth) => ({ json: product(nth) }));

/** The items of each call. */
const uploads = () =>
	callsOf(used.sandbox).map(({ body }) => (body as { items: IDataObject[] }).items);

test('a product goes out with all that can be said of it, and waits in the queue', async () => {
	const { items } = await run({
		name: 'Desk lamp',
		productCode: 'B1224059-N',
		price: 0,
		additionalFields: {
			abilityone: false,
			inStock: 0,
			brand: 'Dell',
			categories: { entries: [{ id: byId(304) }, { id: byId(8219) }] },
			countryOfOrigin: 'US',
			eccn: '33343',
			freeShipping: true,
			fullDescription: '<p>Shines</p>',
			greenProduct: true,
			imageUrls: 'https://store.com/a.jpg, https://store.com/b,1.jpg',
			madeInUsa: false,
			manufacturerName: 'Dell',
			manufacturerPartNumber: 'AS3456',
			unitOfMeasure: 'EA',
			unspsc: '01234000',
			upc: '00098765432105',
			weight: 0.125,
		},
	});
	const sent = {
		product: 'Desk lamp',
		code: 'B1224059-N',
		price: 0,
		abilityone: 'N',
		amount: 0,
		brand: 'Dell',
		category_ids: '304,8219',
		country_of_origin: 'US',
		eccn: '33343',
		free_shipping: 'Y',
		full_description: '<p>Shines</p>',
		green_product: 'Y',
		images: 'https://store.com/a.jpg///https://store.com/b,1.jpg',
		made_in_usa: 'N',
		manufacturer_name: 'Dell',
		manufacturer_part_number: 'AS3456',
		unit_of_measure: 'EA',
		unspsc: '01234000',
		upc: '00098765432105',
		weight: 0.125,
	};
	expect(callsOf(used.sandbox)).toEqual([
		{ method: 'POST', path: '/products_feed', body: { items: [sent] } },
	]);
	const { gCommerce } = used.sandbox;
	const [feed] = gCommerce.feeds();
	expect(jsonOf(items)).toEqual([
		{ queue_id: feed?.queue_id, product: 'Desk lamp', code: 'B1224059-N' },
	]);
	expect(feed).toMatchObject({ status: 'received', items: [sent] });
	expect(gCommerce.product('B1224059-N')).toBeUndefined();
	gCommerce.processFeeds();
	expect(gCommerce.feeds()).toMatchObject([{ status: 'completed', failed: [] }]);
	expect(gCommerce.product('B1224059-N')).toMatchObject({
		product: 'Desk lamp',
		upc: '00098765432105',
		unspsc: '01234000',
		images: ['https://store.com/a.jpg', 'https://store.com/b,1.jpg'],
	});
});

test('a product goes out with nothing that nobody filled in', async () => {
	await run({
		name: 'Desk lamp',
		productCode: 5,
		price: '7.50',
		additionalFields: { imageUrls: '' },
	});
	expect(uploads()).toEqual([[{ product: 'Desk lamp', code: '5', price: 7.5 }]]);
});

test('10,001 products go out in two calls, and each has its queue', async () => {
	const items = await ok(run(FROM_ITEM, { input: productsUpTo(10_001) }));
	expect(uploads().map((sent) => sent.length)).toEqual([10_000, 1]);
	const [first, second] = used.sandbox.gCommerce.feeds();
	expect(pairsOf(items)).toEqual(Array.from({ length: 10_001 }, (_, nth) => nth));
	expect(jsonOf(items).map(({ code }) => code)).toEqual(
		uploads()
			.flat()
			.map(({ code }) => code),
	);
	expect(new Set(jsonOf(items.slice(0, -1)).map(({ queue_id: id }) => id))).toEqual(
		new Set([first?.queue_id]),
	);
	expect(jsonOf(items).at(-1)).toMatchObject({ queue_id: second?.queue_id, code: 'L-10000' });
	expect(used.sandbox.gCommerce.summary().feeds).toMatchObject({ received: 2 });
});

test('a product that is refused among good ones keeps none of them back', async () => {
	const input = productsUpTo(8);
	Object.assign(input[5]!.json, { more: { weight: 'heavy' } });
	const { items } = await run(
		{ ...FROM_ITEM, options: { additionalFieldsJson: '={{ $json.more }}' } },
		{ ...CONTINUE, input },
	);
	expect(pairsOf(items)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
	const failed = items.filter(({ json }) => json.error !== undefined);
	expect(pairsOf(failed)).toEqual([5]);
	expect(failed[0]?.json).toMatchObject({
		error: expect.stringContaining('weight is not valid [item 5]') as string,
		details: { entry: { code: 'L-5', weight: 'heavy' } },
	});
	const queued = used.sandbox.gCommerce.feeds().flatMap((feed) => feed.items);
	expect(queued.map(({ code }) => code).sort()).toEqual(
		[0, 1, 2, 3, 4, 6, 7].map((nth) => `L-${nth}`),
	);
});

describe('before any call it refuses', () => {
	test.each<[string, IDataObject[], string, string]>([
		['a product without a name', [{ ...product(1), name: ' ' }], 'Name is empty [item 0]', 'Fill'],
		['one without a code', [product(1), { ...product(2), code: null }], 'Product Code', 'Fill'],
		['one without a price', [{ ...product(1), price: '' }], 'Price is empty [item 0]', 'Fill'],
		['a price that is none', [{ ...product(1), price: '$5' }], 'Price must be a number', 'Correct'],
		[
			'a code that is in two items',
			[product(1), product(2), { ...product(1), price: 9 }],
			'Product code L-1 is in more than one item [items 0, 2]',
			'only the last would count',
		],
	])('%s', async (_, fields, message, advice) => {
		const result = await run(FROM_ITEM, { input: fields.map((json) => ({ json })) });
		expect(result.error?.message).toContain(message);
		expect(saidBy(result)).toContain(advice);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test.each<[string, unknown]>([
		['no address', 'a.jpg'],
		['an address and a name', 'https://store.com/a.jpg, b.jpg'],
		['an address that would count as two', 'https://store.com/a///b.jpg'],
		['a file of this machine', 'file:///etc/hosts'],
	])('images that are %s', async (_, images) => {
		const result = await run(
			{ ...FROM_ITEM, additionalFields: { imageUrls: '={{ $json.images }}' } },
			{ input: [{ json: { ...product(1), images: images as string } }] },
		);
		expect(result.error?.message).toContain('Image URLs must be addresses of images');
		expect(callsOf(used.sandbox)).toEqual([]);
	});
});

describe('a call that fails', () => {
	const path = '/products_feed';

	test.each([
		['nothing of a queue', {}],
		['an empty number', { queue_id: '' }],
		['no number', { queue_id: null }],
	])('with a response that says %s is not taken for success', async (_, body) => {
		used.sandbox.addFaults({ path, status: 200, body });
		const result = await run(FROM_ITEM, { input: productsUpTo(1) });
		expect(saidBy(result)).toContain("doesn't include the number of the queue");
		expect(result.items).toEqual([]);
		expect(callsOf(used.sandbox)).toHaveLength(1);
	});
});
