import { useShop } from './shop';

const shop = useShop({ orders: 100, products: 60 });

const FIRST_ID = 300_057; // what the next new product is given
const NEW = { product: 'Label Printer', product_code: 'LP-1', price: 125.55, category_ids: [8219] };
const state = (key: number | string) =>
	shop.known.product(key) as Record<string, unknown> | undefined;
const count = () => shop.known.summary().products;
const create = async (change: object = {}): Promise<number> =>
	(await shop.ok.post('/products', { ...NEW, ...change })).product_id;
const contains = (status: number, text: string) =>
	expect.stringMatching(new RegExp(`^${status}: .*${text.replace(/[[\]]/g, '\\$&')}`));

describe('a product', () => {
	it('is as in the sample', async () => {
		const shared = {
			product_code: '',
			status: 'A',
			amount: '144',
			weight: '0.000',
			price: '10.000000',
			category_ids: [123456],
			main_category: 123456,
		};
		expect(await shop.ok.get('/products/123456')).toMatchObject({
			...shared,
			product_id: 123456,
			image_pairs: [],
			main_pair: [],
			product_features: [],
		});
		expect((await shop.ok.get('/products?q=3D printer')).products).toContainEqual({
			...shared,
			product_id: '123456',
			product: '3D Printer',
			min_qty: '1',
			product_upc_code: '',
			timestamp: '1612975405',
		});
	});

	it('is made with all its fields', async () => {
		const kept = {
			product: 'Label Printer',
			product_code: 'LP-1',
			amount: '1000',
			status: 'H',
			main_category: 101,
			full_description: '<p>Prints</p>',
			page_title: 'Labels',
			meta_description: 'Prints labels',
			free_shipping: 'Y',
			lang_code: 'de',
		};
		const id = await create({
			...kept,
			product_upc_code: 12345678,
			list_price: '150.5',
			min_qty: 2,
			weight: 1.25,
			avail_since: 1800000000,
			colour: 'red',
			product_id: 5,
		});
		expect(id).toBe(FIRST_ID);
		const made = await shop.ok.get(`/products/${FIRST_ID}`);
		expect(made).toMatchObject({
			...kept,
			product_id: FIRST_ID,
			price: '125.550000',
			product_upc_code: '12345678',
			list_price: '150.50',
			min_qty: '2',
			weight: '1.250',
			category_ids: [8219, 101],
			avail_since: '1800000000',
		});
		expect(made).not.toHaveProperty('colour');
		expect(count()).toBe(61);
	});

	it('is made with pictures, which the shop then shows from its own address', async () => {
		const image = (name: string) => ({ detailed: { image_path: `https://store.com/i/${name}` } });
		const id = await create({
			main_pair: image('main.jpg'),
			image_pairs: [{ position: 7, ...image('side.png?v=2') }, image('back.jpg')],
		});
		const digits = expect.stringMatching(/^\d+$/);
		const path = (start: string, file: string) =>
			expect.stringMatching(new RegExp(`^${start}/.*/${file}$`));
		const pair = (file: string, position: string) => ({
			pair_id: digits,
			image_id: '0',
			detailed_id: digits,
			position,
			detailed: {
				image_path: path('https://gcommerce.glass/images', file),
				absolute_path: path('', file),
				alt: '',
				image_x: digits,
				image_y: digits,
			},
		});
		const made = await shop.ok.get(`/products/${id}`);
		expect(made.main_pair).toEqual(pair('main.jpg', '0'));
		const pairs: Array<{ pair_id: string }> = Object.values(made.image_pairs);
		expect(pairs).toEqual([pair('side.png', '7'), pair('back.jpg', '1')]);
		expect(Object.keys(made.image_pairs)).toEqual(pairs.map(({ pair_id }) => pair_id));
		expect(state(id)!.images).toEqual(
			['main.jpg', 'side.png?v=2', 'back.jpg'].map((name) => `https://store.com/i/${name}`),
		);
		// What was read can be sent back.
		const { main_pair, image_pairs } = await shop.ok.get('/products/123456');
		await shop.ok.put('/products/123456', { main_pair, image_pairs });
		expect(state(123456)).toMatchObject({ main_pair: [], image_pairs: [] });
	});

	const detailed = { image_path: 'https://store.com/a.jpg' };
	it.each<[string, unknown]>([
		...[undefined, '', '  ', 5].map((value): [string, unknown] => ['product', value]),
		...[undefined, null, -1, '1,5', '-1', true].map((value): [string, unknown] => ['price', value]),
		...[undefined, [], 8219, ['x'], [999]].map((v): [string, unknown] => ['category_ids', v]),
		...[999, 'x'].map((value): [string, unknown] => ['main_category', value]),
		...[1.5, -1, 'many'].map((value): [string, unknown] => ['amount', value]),
		['list_price', -5],
		['weight', 'heavy'],
		['status', 'X'],
		['free_shipping', true],
		['lang_code', 'English'],
		['avail_since', '2026-11-20'],
		['full_description', 5],
		['main_pair', 'https://store.com/a.jpg'],
		['main_pair', { detailed: { image_path: 'ftp://store.com/a.jpg' } }],
		['main_pair', { detailed: {} }],
		['image_pairs', [{ position: 'first', detailed }]],
		['image_pairs', [detailed]],
	])('is not made with the %s %j', async (name, value) => {
		const said = [value].flat().includes(999) ? 'There is no category 999' : name;
		const refusal = await shop.refusal.post('/products', { ...NEW, [name]: value });
		expect(refusal).toEqual(contains(400, said));
		expect(count()).toBe(60);
		if (value === undefined || value === null) return;
		expect(await shop.status.put('/products/219221', { [name]: value })).toBe(400);
	});

	it('is changed where something was sent, and nowhere else', async () => {
		const url = '/products/300001';
		const before = await shop.ok.get(url);
		const changed = await shop.ok.put(url, { price: '9.9', amount: 0 });
		expect(changed).toEqual({ product_id: 300001 });
		expect(await shop.ok.get(url)).toEqual({ ...before, price: '9.900000', amount: '0' });
		expect(await shop.status.put(url, {})).toBe(400);
	});

	it('always has its main category among its categories', async () => {
		for (const [change, category_ids, main_category] of [
			[{ main_category: 102 }, [604, 102], 102],
			[{ category_ids: ['102', 103] }, [102, 103], 102],
			[{ category_ids: [201] }, [201], 201],
		] as const) {
			await shop.ok.put('/products/219221', change);
			expect(state(219221)).toMatchObject({ category_ids, main_category });
		}
	});

	it('has a code of its own', async () => {
		const body = { product_code: 'B1224059' };
		const refusal = await shop.refusal.post('/products', { ...NEW, ...body });
		expect(refusal).toEqual(contains(409, '219221'));
		expect(await shop.status.put('/products/219222', body)).toBe(409);
		await shop.ok.put('/products/219221', body);
		await shop.ok.put('/products/219221', { product_code: 'NEW' });
		await create(body);
		expect(state('NEW')).toMatchObject({ product_id: 219221 });
	});

	it('is deleted, unless an open order wants it', async () => {
		const id = await create();
		const { status, data } = await shop.http.delete(`/products/${id}`);
		expect([status, data]).toEqual([204, '']);
		expect(await shop.status.get(`/products/${id}`)).toBe(404);
		expect(await shop.status.delete(`/products/${id}`)).toBe(404);
		expect(await create()).toBeGreaterThan(id);

		const [open] = shop.known.orderIds('O');
		const { products } = shop.known.order(open!) as { products: object };
		const [{ product_id }] = Object.values(products) as [{ product_id: string }];
		const refusal = await shop.refusal.delete(`/products/${product_id}`);
		expect(refusal).toEqual(contains(409, 'open order'));
		expect(state(Number(product_id))).toBeDefined();
	});
});

describe('the bulk update', () => {
	const bulk = async (body: unknown) => await shop.ok.post('/products_bulk', body);

	it('responds as in the sample', async () => {
		const texts = {
			abilityone: 'Y',
			unit_of_measure: 'EA',
			manufacturer_name: 'Adidas',
			manufacturer_part_number: 'AAA3545',
			country_of_origin: 'US',
		};
		const numbers = { upc: 123234432424, unspsc: 53120000, eccn: 33343 };
		const keys = { product_id: 219222, code: '234234' };
		const details = { ...texts, ...numbers };
		const updates = (...names: string[]) => Object.fromEntries(names.map((name) => [name, true]));
		expect(
			await bulk([
				{ ...keys, vendor_price: 159.54, amount: 2600, ...details },
				{ code: 'B1224059', amount: 0, vendor_price: '1234.55' },
			]),
		).toEqual([
			{ ...keys, updates: updates('prices', 'amount', ...Object.keys(details)) },
			{ product_id: 219221, code: 'B1224059', updates: updates('amount', 'prices') },
		]);
		expect(state(219222)).toMatchObject({
			...texts,
			...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])),
			vendor_price: 159.54,
			price: '159.540000',
			amount: '2600',
		});
		expect(state('B1224059')).toMatchObject({ vendor_price: 1234.55, amount: '0' });
	});

	it('goes by the ID, leaves out what there is not and saves what is right', async () => {
		const code = 'B1224059';
		const wrong = { upc: {}, abilityone: 'yes', unit_of_measure: 5, colour: 'red', amount: '7' };
		expect(
			await bulk([
				{ product_id: 9, code, amount: 1 },
				{ product_id: '219222', code, amount: -1, vendor_price: 5, eccn: null },
				{ code: 'unknown', amount: 1 },
				{ code: 234234 },
				{ code, ...wrong },
			]),
		).toEqual([
			{
				product_id: 219222,
				code: '234234',
				updates: { amount: false, prices: true, eccn: false },
			},
			{ product_id: 219222, code: '234234', updates: [] },
			{
				product_id: 219221,
				code,
				updates: { upc: false, abilityone: false, unit_of_measure: false, amount: true },
			},
		]);
		expect(state(219222)).toMatchObject({ vendor_price: 5, amount: '2400' });
		expect(state(219221)).toMatchObject({ amount: '7' });
	});

	it.each([
		['no ID and no code', { amount: 5 }, 'Entry 1: product_id or code is required'],
		['both empty', { product_id: null, code: '' }, 'Entry 1: product_id or code is required'],
		['a code of a wrong type', { code: {} }, 'Entry 1: product_id or code is required'],
		['an ID of a wrong type', { product_id: 'x', code: 'B1224059' }, 'Entry 1: the value'],
		['no object', 'B1224059', 'Entry 1 must be an object'],
	])('refuses an entry with %s, and saves none', async (_case, entry, message) => {
		const body = [{ code: 'B1224059', amount: 1 }, entry];
		expect(await shop.refusal.post('/products_bulk', body)).toEqual(contains(400, message));
		expect(state('B1224059')).toMatchObject({ amount: '75' });
	});

	it('takes a list of at most 1,000', async () => {
		const entries = (length: number) => Array.from({ length }, () => ({ product_id: 219221 }));
		expect(await bulk(entries(1000))).toHaveLength(1000);
		expect(await shop.status.post('/products_bulk', entries(1001))).toBe(413);
		for (const body of [[], {}, { items: entries(1) }]) {
			expect(await shop.status.post('/products_bulk', body)).toBe(400);
		}
	});

	it('responds in another order when the settings say so', async () => {
		shop.sandbox.reset({ gCommerce: { bulkReversed: true } });
		const [one, other] = [{ code: 'B1224059' }, { code: '234234' }];
		expect(await bulk([one, other])).toMatchObject([other, one]);
	});
});

describe('the bulk upload', () => {
	const upload = async (items: unknown): Promise<{ queue_id: string }> =>
		await shop.ok.post('/products_feed', { items });
	const ITEM = {
		product: '3D Printer',
		full_description: '<p>Product html description</p>',
		code: 'NEW-1',
		price: 132.33,
		amount: 150,
		unit_of_measure: 'EA',
		manufacturer_name: 'Dell',
		manufacturer_part_number: 'AS3456',
		country_of_origin: 'USA',
		upc: '98765432345432',
		unspsc: 12323,
		eccn: 123213,
		category_ids: 1144,
		images: 'https://store.com/PRD_1.jpg///https://store.com/PRD_2.jpg',
		weight: 13,
		free_shipping: 'N',
		brand: 'Dell',
		abilityone: 'Y',
		made_in_usa: 'Y',
		green_product: 'N',
	};

	it('queues the items, and makes or changes the products later', async () => {
		const items = [
			ITEM,
			{ product: 'Table', code: 'B1224059', price: '99', category_ids: '604,8219' },
			{ product: 'Chair', code: 77, price: 5, category_ids: '999' },
		];
		const queued = await upload(items);
		expect(queued).toEqual({ queue_id: expect.stringMatching(/^\d{16}$/) });
		expect(shop.known.feeds()).toEqual([
			{ ...queued, status: 'received', items, created: [], updated: [], failed: [] },
		]);
		shop.known.startFeeds();
		expect(shop.known.summary().feeds).toEqual({ received: 0, processing: 1, completed: 0 });
		expect(count()).toBe(60);
		expect(state('B1224059')).toMatchObject({ amount: '75' });

		shop.known.processFeeds();
		expect(shop.known.feeds()[0]).toMatchObject({
			status: 'completed',
			created: [FIRST_ID],
			updated: [219221],
			failed: [{ code: '77', message: 'There is no category 999' }],
		});
		const { unspsc, eccn, category_ids, images, code, price, amount, weight, ...same } = ITEM;
		expect(state('NEW-1')).toMatchObject({
			...same,
			product_code: code,
			vendor_price: price,
			amount: String(amount),
			weight: `${weight}.000`,
			unspsc: String(unspsc),
			eccn: String(eccn),
			category_ids: [category_ids],
			main_category: category_ids,
			images: images.split('///'),
		});
		const changed = { product: 'Table', price: '99.000000', amount: '75' };
		expect(state('B1224059')).toMatchObject({ ...changed, category_ids: [604, 8219] });
		shop.known.processFeeds();
		expect(count()).toBe(61);
	});

	it('is processed by the control routes too', async () => {
		const { queue_id } = await upload([ITEM]);
		expect((await upload([ITEM])).queue_id).not.toBe(queue_id);
		const post = async (step: string) => await shop.ok.post(shop.control(`/feeds/${step}`));
		expect(await post('start')).toMatchObject([{ status: 'processing' }, { status: 'processing' }]);
		expect(await post('process')).toMatchObject([{ created: [FIRST_ID] }, { updated: [FIRST_ID] }]);
		const feeds = await shop.ok.get(shop.control('/feeds'));
		expect(feeds).toMatchObject([{ queue_id, status: 'completed' }, {}]);
	});

	it.each([
		['product', undefined],
		['code', ''],
		['price', null],
		['price', -1],
		['amount', 'x'],
		['images', 'https://store.com/a.jpg///'],
		['images', ['https://store.com/a.jpg']],
		['images', 'store.com/a.jpg'],
		['category_ids', '1;2'],
		['category_ids', [1144]],
		['green_product', 'yes'],
		['brand', 5],
	])('refuses the %s %j, and queues nothing', async (name, value) => {
		const items = [ITEM, { ...ITEM, [name]: value }];
		const refusal = await shop.refusal.post('/products_feed', { items });
		expect(refusal).toEqual(contains(400, `items[1].${name}`));
		expect(shop.known.feeds()).toEqual([]);
	});

	it('takes at most 10,000 items, and a list of objects', async () => {
		const items = (length: number) =>
			Array.from({ length }, (_, index) => ({ product: 'Pen', code: `P${index}`, price: 1 }));
		const statusOf = async (body: unknown) => await shop.status.post('/products_feed', body);
		expect(await statusOf({ items: items(10_001) })).toBe(413);
		for (const wrong of [[], {}, 'x', undefined, [5]]) {
			expect(await statusOf({ items: wrong })).toBe(400);
		}
		expect(await statusOf(items(1))).toBe(400);
		await upload(items(10_000));
		shop.known.processFeeds();
		expect(count()).toBe(10_060);
	});
});
