import axios, { type AxiosInstance } from 'axios';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { gCommerceClient } from './gCommerceClient';

let sandbox: Sandbox;
let http: AxiosInstance;

beforeAll(async () => {
	sandbox = await startSandbox({ orders: 100, products: 60, gCommerce: { maxRequests: 0 } });
	http = gCommerceClient(sandbox);
});
beforeEach(() => sandbox.reset());
afterAll(async () => await sandbox.close());

const FIRST_ID = 300_057; // what the next new product is given
const NEW = {
	product: 'Label Printer',
	product_code: 'LP-1',
	price: 125.55,
	category_ids: [8219],
};
const state = (key: number | string) =>
	sandbox.gCommerce.product(key) as Record<string, unknown> | undefined;
const count = () => sandbox.gCommerce.summary().products;
const refusal = (status: number, text: string) => [
	status,
	{ status, message: expect.stringContaining(text) },
];

describe('a product', () => {
	it('is responded as in the sample', async () => {
		const { data } = await http.get('/products/123456');
		expect(data).toMatchObject({
			product_id: 123456,
			product_code: '',
			status: 'A',
			amount: '144',
			weight: '0.000',
			price: '10.000000',
			category_ids: [123456],
			main_category: 123456,
			image_pairs: [],
			main_pair: [],
			product_features: [],
		});
		const { data: list } = await http.get('/products?q=3D printer');
		expect(list.products).toContainEqual({
			product_id: '123456',
			product: '3D Printer',
			min_qty: '1',
			product_code: '',
			product_upc_code: '',
			status: 'A',
			amount: '144',
			weight: '0.000',
			timestamp: '1612975405',
			price: '10.000000',
			category_ids: [123456],
			main_category: 123456,
		});
	});

	it('is made with all its fields', async () => {
		const response = await http.post('/products', {
			...NEW,
			product_upc_code: 12345678,
			list_price: '150.5',
			amount: '1000',
			min_qty: 2,
			weight: 1.25,
			status: 'H',
			main_category: 101,
			full_description: '<p>Prints</p>',
			page_title: 'Labels',
			meta_description: 'Prints labels',
			avail_since: 1800000000,
			free_shipping: 'Y',
			lang_code: 'de',
			colour: 'red',
			product_id: 5,
		});
		expect([response.status, response.data]).toEqual([200, { product_id: FIRST_ID }]);
		const { data } = await http.get(`/products/${FIRST_ID}`);
		expect(data).toMatchObject({
			product_id: FIRST_ID,
			product: 'Label Printer',
			product_code: 'LP-1',
			price: '125.550000',
			product_upc_code: '12345678',
			list_price: '150.50',
			amount: '1000',
			min_qty: '2',
			weight: '1.250',
			status: 'H',
			category_ids: [8219, 101],
			main_category: 101,
			full_description: '<p>Prints</p>',
			page_title: 'Labels',
			meta_description: 'Prints labels',
			avail_since: '1800000000',
			free_shipping: 'Y',
			lang_code: 'de',
		});
		expect(data).not.toHaveProperty('colour');
		expect(count()).toBe(61);
	});

	it('is made with pictures, which the shop then shows from its own address', async () => {
		const image = (name: string) => ({ detailed: { image_path: `https://store.com/i/${name}` } });
		const { data } = await http.post('/products', {
			...NEW,
			main_pair: image('main.jpg'),
			image_pairs: [{ position: 7, ...image('side.png?v=2') }, image('back.jpg')],
		});
		const product = (await http.get(`/products/${data.product_id}`)).data;
		const pair = (file: string, position: string) => ({
			pair_id: expect.stringMatching(/^\d+$/),
			image_id: '0',
			detailed_id: expect.stringMatching(/^\d+$/),
			position,
			detailed: {
				image_path: expect.stringMatching(
					new RegExp(`^https://gcommerce.glass/images/.*/${file}$`),
				),
				absolute_path: expect.stringMatching(new RegExp(`^/.*/${file}$`)),
				alt: '',
				image_x: expect.stringMatching(/^\d+$/),
				image_y: expect.stringMatching(/^\d+$/),
			},
		});
		expect(product.main_pair).toEqual(pair('main.jpg', '0'));
		expect(Object.values(product.image_pairs)).toEqual([
			pair('side.png', '7'),
			pair('back.jpg', '1'),
		]);
		for (const [id, { pair_id }] of Object.entries<{ pair_id: string }>(product.image_pairs)) {
			expect(id).toBe(pair_id);
		}
		expect(state(data.product_id)!.images).toEqual(
			['main.jpg', 'side.png?v=2', 'back.jpg'].map((name) => `https://store.com/i/${name}`),
		);
		// What was read can be sent back.
		const { main_pair, image_pairs } = (await http.get('/products/123456')).data;
		expect((await http.put('/products/123456', { main_pair, image_pairs })).status).toBe(200);
		expect(state(123456)).toMatchObject({ main_pair: [], image_pairs: [] });
	});

	it.each([
		['product', undefined],
		['product', ''],
		['product', '  '],
		['product', 5],
		['price', undefined],
		['price', null],
		['price', -1],
		['price', '1,5'],
		['price', '-1'],
		['price', true],
		['category_ids', undefined],
		['category_ids', []],
		['category_ids', 8219],
		['category_ids', ['x']],
		['category_ids', [999]],
		['main_category', 999],
		['main_category', 'x'],
		['amount', 1.5],
		['amount', -1],
		['amount', 'many'],
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
		['image_pairs', [{ position: 'first', detailed: { image_path: 'https://store.com/a.jpg' } }]],
		['image_pairs', [{ image_path: 'https://store.com/a.jpg' }]],
	])('is not made with the %s %j', async (name, value) => {
		const { status, data } = await http.post('/products', { ...NEW, [name]: value });
		const said = value && [value].flat().includes(999) ? 'There is no category 999' : name;
		expect([status, data]).toEqual(refusal(400, said));
		expect(count()).toBe(60);
		if (value === undefined || value === null) return;
		expect((await http.put('/products/219221', { [name]: value })).status).toBe(400);
	});

	it('is changed where something was sent, and nowhere else', async () => {
		const before = (await http.get('/products/300001')).data;
		const { status, data } = await http.put('/products/300001', { price: '9.9', amount: 0 });
		expect([status, data]).toEqual([200, { product_id: 300001 }]);
		expect((await http.get('/products/300001')).data).toEqual({
			...before,
			price: '9.900000',
			amount: '0',
		});
		expect((await http.put('/products/300001', {})).status).toBe(400);
	});

	it('always has its main category among its categories', async () => {
		await http.put('/products/219221', { main_category: 102 });
		expect(state(219221)).toMatchObject({ category_ids: [604, 102], main_category: 102 });
		await http.put('/products/219221', { category_ids: ['102', 103] });
		expect(state(219221)).toMatchObject({ category_ids: [102, 103], main_category: 102 });
		await http.put('/products/219221', { category_ids: [201] });
		expect(state(219221)).toMatchObject({ category_ids: [201], main_category: 201 });
	});

	it('has a code of its own', async () => {
		const { status, data } = await http.post('/products', { ...NEW, product_code: 'B1224059' });
		expect([status, data]).toEqual(refusal(409, '219221'));
		expect((await http.put('/products/219222', { product_code: 'B1224059' })).status).toBe(409);
		expect((await http.put('/products/219221', { product_code: 'B1224059' })).status).toBe(200);
		expect((await http.put('/products/219221', { product_code: 'NEW' })).status).toBe(200);
		expect((await http.post('/products', { ...NEW, product_code: 'B1224059' })).status).toBe(200);
		expect(state('NEW')).toMatchObject({ product_id: 219221 });
	});

	it('is deleted, unless an open order wants it', async () => {
		const { data } = await http.post('/products', NEW);
		const response = await http.delete(`/products/${data.product_id}`);
		expect([response.status, response.data]).toEqual([204, '']);
		expect((await http.get(`/products/${data.product_id}`)).status).toBe(404);
		expect((await http.delete(`/products/${data.product_id}`)).status).toBe(404);
		expect((await http.post('/products', NEW)).data.product_id).toBeGreaterThan(data.product_id);

		const [open] = sandbox.gCommerce.orderIds('O');
		const { products } = sandbox.gCommerce.order(open!) as { products: object };
		const [{ product_id }] = Object.values(products) as [{ product_id: string }];
		const refused = await http.delete(`/products/${product_id}`);
		expect([refused.status, refused.data]).toEqual(refusal(409, 'open order'));
		expect(state(Number(product_id))).toBeDefined();
	});
});

describe('the bulk update', () => {
	const bulk = async (body: unknown) => await http.post('/products_bulk', body);

	it('responses as in the sample', async () => {
		const { status, data } = await bulk([
			{
				product_id: 219222,
				code: '234234',
				vendor_price: 159.54,
				amount: 2600,
				abilityone: 'Y',
				unit_of_measure: 'EA',
				manufacturer_name: 'Adidas',
				manufacturer_part_number: 'AAA3545',
				country_of_origin: 'US',
				upc: 123234432424,
				unspsc: 53120000,
				eccn: 33343,
			},
			{ code: 'B1224059', amount: 0, vendor_price: '1234.55' },
		]);
		expect(status).toBe(200);
		const names = ['prices', 'amount', 'abilityone', 'unit_of_measure', 'manufacturer_name'];
		const more = ['manufacturer_part_number', 'country_of_origin', 'upc', 'unspsc', 'eccn'];
		expect(data).toEqual([
			{
				product_id: 219222,
				code: '234234',
				updates: Object.fromEntries([...names, ...more].map((name) => [name, true])),
			},
			{ product_id: 219221, code: 'B1224059', updates: { amount: true, prices: true } },
		]);
		expect(state(219222)).toMatchObject({
			vendor_price: 159.54,
			price: '159.540000',
			amount: '2600',
			abilityone: 'Y',
			unit_of_measure: 'EA',
			manufacturer_name: 'Adidas',
			manufacturer_part_number: 'AAA3545',
			country_of_origin: 'US',
			upc: '123234432424',
			unspsc: '53120000',
			eccn: '33343',
		});
		expect(state('B1224059')).toMatchObject({ vendor_price: 1234.55, amount: '0' });
	});

	it('goes by the ID, leaves out what there is not and saves what is right', async () => {
		const { data } = await bulk([
			{ product_id: 9, code: 'B1224059', amount: 1 },
			{ product_id: '219222', code: 'B1224059', amount: -1, vendor_price: 5, eccn: null },
			{ code: 'unknown', amount: 1 },
			{ code: 234234 },
			{
				code: 'B1224059',
				upc: {},
				abilityone: 'yes',
				unit_of_measure: 5,
				colour: 'red',
				amount: '7',
			},
		]);
		expect(data).toEqual([
			{
				product_id: 219222,
				code: '234234',
				updates: { amount: false, prices: true, eccn: false },
			},
			{ product_id: 219222, code: '234234', updates: [] },
			{
				product_id: 219221,
				code: 'B1224059',
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
		const { status, data } = await bulk([{ code: 'B1224059', amount: 1 }, entry]);
		expect([status, data]).toEqual(refusal(400, message));
		expect(state('B1224059')).toMatchObject({ amount: '75' });
	});

	it('takes a list of at most 1,000', async () => {
		const entries = (length: number) => Array.from({ length }, () => ({ product_id: 219221 }));
		expect((await bulk(entries(1000))).data).toHaveLength(1000);
		expect((await bulk(entries(1001))).status).toBe(413);
		for (const body of [[], {}, { items: entries(1) }]) expect((await bulk(body)).status).toBe(400);
	});

	it('responses in another order when the settings say so', async () => {
		sandbox.reset({ gCommerce: { bulkReversed: true } });
		const { data } = await bulk([{ code: 'B1224059' }, { code: '234234' }]);
		expect(data.map(({ code }: { code: string }) => code)).toEqual(['234234', 'B1224059']);
	});
});

describe('the bulk upload', () => {
	const upload = async (items: unknown) => await http.post('/products_feed', { items });
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
		const { status, data } = await upload(items);
		expect([status, data]).toEqual([200, { queue_id: expect.stringMatching(/^\d{16}$/) }]);
		expect(sandbox.gCommerce.feeds()).toEqual([
			{ ...data, status: 'received', items, created: [], updated: [], failed: [] },
		]);
		sandbox.gCommerce.startFeeds();
		expect(sandbox.gCommerce.summary().feeds).toEqual({ received: 0, processing: 1, completed: 0 });
		expect(count()).toBe(60);
		expect(state('B1224059')).toMatchObject({ amount: '75' });

		sandbox.gCommerce.processFeeds();
		expect(sandbox.gCommerce.feeds()[0]).toMatchObject({
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
		expect(state('B1224059')).toMatchObject({
			product: 'Table',
			price: '99.000000',
			amount: '75',
			category_ids: [604, 8219],
		});
		sandbox.gCommerce.processFeeds();
		expect(count()).toBe(61);
	});

	it('is processed by the control routes too', async () => {
		const { queue_id } = (await upload([ITEM])).data;
		expect((await upload([ITEM])).data.queue_id).not.toBe(queue_id);
		const control = `${sandbox.url}/__sandbox/g-commerce/feeds`;
		const post = async (step: string) => (await axios.post(`${control}/${step}`)).data;
		expect(await post('start')).toMatchObject([{ status: 'processing' }, { status: 'processing' }]);
		expect(await post('process')).toMatchObject([{ created: [FIRST_ID] }, { updated: [FIRST_ID] }]);
		expect((await axios.get(control)).data).toMatchObject([{ queue_id, status: 'completed' }, {}]);
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
		const { status, data } = await upload([ITEM, { ...ITEM, [name]: value }]);
		expect([status, data]).toEqual(refusal(400, `items[1].${name}`));
		expect(sandbox.gCommerce.feeds()).toEqual([]);
	});

	it('takes at most 10,000 items, and a list of objects', async () => {
		const items = (length: number) =>
			Array.from({ length }, (_, index) => ({ product: 'Pen', code: `P${index}`, price: 1 }));
		expect((await upload(items(10_001))).status).toBe(413);
		for (const wrong of [[], {}, 'x', undefined, [5]]) {
			expect((await upload(wrong)).status).toBe(400);
		}
		expect((await http.post('/products_feed', items(1))).status).toBe(400);
		expect((await upload(items(10_000))).status).toBe(200);
		sandbox.gCommerce.processFeeds();
		expect(count()).toBe(10_060);
	});
});
