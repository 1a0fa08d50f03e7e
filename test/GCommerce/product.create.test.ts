import type { INodeParameters } from 'n8n-workflow';
import { additionalJson, byId, jsonOf, ok, picked, saidBy, useProducts } from './support';

const { used, run, calls, bodies, product, count } = useProducts();

const PRINTER = { name: '3D Printer', price: 249.9, mainCategory: byId(1144) };

describe('Create', () => {
	test('adds a product', async () => {
		const items = await ok(run('create', PRINTER));
		expect(calls()).toEqual([
			{
				method: 'POST',
				path: '/products',
				body: {
					product: '3D Printer',
					price: 249.9,
					main_category: 1144,
					category_ids: [1144],
				},
			},
		]);
		expect(jsonOf(items)).toEqual([{ product_id: expect.any(Number) }]);
		expect(product(items[0]?.json.product_id)).toMatchObject({
			product: '3D Printer',
			price: '249.900000',
			category_ids: [1144],
		});
		expect(count()).toBe(11);
	});

	test('sends all that can be said of it, as the platform wants it', async () => {
		const items = await ok(
			run(
				'create',
				{
					name: ' 3D Printer ',
					price: '249.90',
					mainCategory: byId(1144),
					additionalFields: {
						availableSince: '2026-12-01T00:00:00',
						categories: picked(8219, '={{ [1144, "201"] }}'),
						freeShipping: true,
						fullDescription: '<p>Prints</p>',
						imageUrls: 'https://store.com/a.jpg, https://store.com/b.jpg',
						inStock: 12,
						languageCode: 'en',
						listPrice: 299,
						metaDescription: 'A printer',
						minimumQuantity: 2,
						pageTitle: 'Printer',
						productCode: 9345,
						status: 'H',
						upc: '012345678905',
						weight: 8.125,
					},
					options: additionalJson({ timestamp: 1646092800 }),
				},
				{ timezone: 'Europe/Berlin' },
			),
		);
		const same = {
			product: '3D Printer',
			main_category: 1144,
			category_ids: [1144, 8219, 201],
			free_shipping: 'Y',
			full_description: '<p>Prints</p>',
			lang_code: 'en',
			meta_description: 'A printer',
			page_title: 'Printer',
			product_code: '9345',
			status: 'H',
			product_upc_code: '012345678905',
		};
		const midnight = Date.parse('2026-12-01T00:00:00+01:00') / 1000;
		expect(bodies()).toEqual([
			{
				...same,
				price: 249.9,
				avail_since: midnight,
				amount: 12,
				list_price: 299,
				min_qty: 2,
				weight: 8.125,
				main_pair: { detailed: { image_path: 'https://store.com/a.jpg' } },
				image_pairs: [{ position: 1, detailed: { image_path: 'https://store.com/b.jpg' } }],
				timestamp: 1646092800,
			},
		]);
		expect(product(items[0]?.json.product_id)).toMatchObject({
			...same,
			price: '249.900000',
			avail_since: String(midnight),
			amount: '12',
			list_price: '299.00',
			min_qty: '2',
			weight: '8.125',
			timestamp: '1646092800',
			images: ['https://store.com/a.jpg', 'https://store.com/b.jpg'],
		});
	});

	test('sends switches that are off, and nothing of what was left empty', async () => {
		await run('create', {
			...PRINTER,
			additionalFields: {
				availableSince: '',
				categories: {},
				freeShipping: false,
				imageUrls: ' , ',
				inStock: 0,
				productCode: '',
				status: '={{ $json.none }}',
			},
		});
		expect(bodies()).toEqual([
			{
				product: '3D Printer',
				price: 249.9,
				main_category: 1144,
				category_ids: [1144],
				free_shipping: 'N',
				amount: 0,
			},
		]);
	});

	test.each([
		['2026-12-01', 'America/New_York', '2026-12-01T05:00:00Z'],
		['2026-07-01T08:30:00', 'Asia/Kolkata', '2026-07-01T03:00:00Z'],
		['2026-07-01T08:30:00Z', 'Asia/Kolkata', '2026-07-01T08:30:00Z'],
		['={{ $now.set({ year: 2030 }).startOf("year") }}', 'Europe/Berlin', '2029-12-31T23:00:00Z'],
	])('reads the date %s in the time zone %s', async (day, timezone, moment) => {
		await run('create', { ...PRINTER, additionalFields: { availableSince: day } }, { timezone });
		expect(bodies()).toMatchObject([{ avail_since: Date.parse(moment) / 1000 }]);
	});

	const [A, B] = ['https://store.com/a.jpg', 'https://store.com/b.jpg'];

	describe('makes pairs of images', () => {
		test.each<[string, string, string[]]>([
			['one', A, [A]],
			[
				'several with commas between them',
				`${A},${B}, https://store.com/c.jpg`,
				[A, B, 'https://store.com/c.jpg'],
			],
			['several on lines', `${A}\n${B}\n`, [A, B]],
			['with a comma at the end', `${A}, ${B}, `, [A, B]],
			[
				'with commas in an address',
				`https://cdn.com/w_200,h_200/a.jpg, ${B}`,
				['https://cdn.com/w_200,h_200/a.jpg', B],
			],
			['a list', `={{ ["${A}", "${B}"] }}`, [A, B]],
			[
				'a list with an address in an address',
				`={{ ["https://cdn.com/get?from=1,${A}", "${B}"] }}`,
				[`https://cdn.com/get?from=1,${A}`, B],
			],
			['a list that is written as JSON', `["${A}", "${B}"]`, [A, B]],
		])('of %s', async (_, imageUrls, [main, ...more]) => {
			const items = await ok(
				run('create', {
					...PRINTER,
					additionalFields: { imageUrls },
				}),
			);
			expect(bodies()).toMatchObject([
				{
					main_pair: { detailed: { image_path: main } },
					image_pairs: more.map((url, nth) => ({
						position: nth + 1,
						detailed: { image_path: url },
					})),
				},
			]);
			expect(product(items[0]?.json.product_id).images).toEqual([main, ...more]);
		});

		test.each([
			['no address', 'a.jpg', 'a.jpg'],
			['no address after one', `${A}, b.jpg`, `${A}, b.jpg`],
			['no address in a list', `={{ ["${A}", "b.jpg"] }}`, 'b.jpg'],
			['an address of another kind', 'ftp://store.com/a.jpg', 'ftp://store.com/a.jpg'],
			['an address without a host', 'https://?a.jpg', 'https://?a.jpg'],
			['addresses as a bulk upload has them', `${A}///${B}`, `${A}///${B}`],
		])('but not of %s', async (_, imageUrls, shown) => {
			const result = await run('create', { ...PRINTER, additionalFields: { imageUrls } });
			expect(saidBy(result)).toBe(
				`Image URLs must be addresses of images, but one is ${shown} [item 0] | Give whole addresses, beginning with https://, that anybody can open, with commas between them.`,
			);
			expect(calls()).toEqual([]);
		});
	});

	test.each<[string, INodeParameters, string]>([
		['a name', { name: '={{ $json.none }}' }, 'Name is empty'],
		['a price', { price: '={{ $json.none }}' }, 'Price is empty'],
		[
			'a price that is one',
			{ price: '={{ "$5" }}' },
			'Price must be a number, at least 0, but is $5',
		],
		['a price of zero or more', { price: -1 }, 'Price must be a number, at least 0, but is -1'],
		['a price in cents', { price: '19.999' }, 'Price has more than 2 decimals: 19.999'],
		['a main category', { mainCategory: byId('={{ $json.none }}') }, 'Main Category is empty'],
		[
			'a main category by its ID',
			{ mainCategory: byId('Toys') },
			'Main Category must be a whole number, but is Toys',
		],
		[
			'categories that are filled in',
			{ additionalFields: { categories: picked('={{ $json.none }}') } },
			'Category is empty',
		],
		[
			'a day that there is',
			{ additionalFields: { availableSince: 'next week' } },
			'Available Since is not a date: next week',
		],
		[
			'whole pieces',
			{ additionalFields: { inStock: 1.5 } },
			'In Stock must be a whole number, at least 0, but is 1.5',
		],
		['a status that there is', { additionalFields: { status: '={{ "X" }}' } }, "Status can't be X"],
		[
			'fields that are an object',
			{ options: { additionalFieldsJson: '[1]' } },
			'Additional Fields (JSON) must be a JSON object, but is [1]',
		],
	])('needs %s, and sends nothing without', async (_, parameters, message) => {
		const { error } = await run('create', { ...PRINTER, ...parameters });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(calls()).toEqual([]);
	});

	test.each<[string, INodeParameters, string]>([
		[
			'a category that there is not',
			{ mainCategory: byId(7) },
			"G-Commerce refused the request: Bad Request: There is no category 7 [item 0] | Correct the values named in the platform's message and run again.",
		],
		[
			'the code of another product',
			{ additionalFields: { productCode: 'B1224059' } },
			"G-Commerce refused it because of the present state of the record: Conflict: Product 219221 has the code B1224059 already [item 0] | Look at the record in G-Commerce: the platform's message says what about it does not allow this. Change that, or leave the item out.",
		],
	])('tells why the platform refuses %s', async (_, parameters, message) => {
		const result = await run('create', { ...PRINTER, ...parameters });
		expect(saidBy(result)).toBe(message);
		expect(count()).toBe(10);
	});

	test.each([{}, { product_id: null }, { message: 'Well' }])(
		'takes %j for no new product',
		async (body) => {
			used.sandbox.addFaults({ method: 'POST', path: '/products', status: 201, body });
			const { error, items } = await run('create', PRINTER);
			expect(error?.message).toBe(
				"G-Commerce accepted the request, but its response doesn't include the ID of the product. It may have been carried out all the same [item 0]",
			);
			expect(items).toEqual([]);
		},
	);
});
