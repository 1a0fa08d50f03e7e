import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { additionalJson, byId, jsonOf, ok, picked, saidBy, useProducts } from './support';

const { used, run, calls, bodies, product, count } = useProducts();

describe('Update', () => {
	const updateOf = (updateFields: INodeParameters) => ({ product: byId(219222), updateFields });

	test('changes what is given, and nothing else', async () => {
		const before = product(219222);
		const items = await ok(run('update', updateOf({ name: 'Shoes', price: 139.99 })));
		expect(calls()).toEqual([
			{ method: 'PUT', path: '/products/219222', body: { product: 'Shoes', price: 139.99 } },
		]);
		expect(jsonOf(items)).toEqual([{ product_id: 219222 }]);
		expect(product(219222)).toEqual({
			...before,
			product: 'Shoes',
			price: '139.990000',
			vendor_price: 139.99,
		});
	});

	test.each<[string, INodeParameters, IDataObject, IDataObject]>([
		[
			'zero and a switch that is off',
			{ inStock: 0, freeShipping: false, minimumQuantity: 0 },
			{ amount: 0, free_shipping: 'N', min_qty: 0 },
			{ amount: '0', free_shipping: 'N', category_ids: [8219] },
		],
		[
			'a new main category beside those that it has',
			{ mainCategory: byId(201) },
			{ main_category: 201 },
			{ main_category: 201, category_ids: [8219, 201] },
		],
		[
			'other categories',
			{ categories: picked(201, 202) },
			{ category_ids: [201, 202] },
			{ main_category: 201, category_ids: [201, 202] },
		],
		[
			'a main category and others',
			{ mainCategory: byId(202), categories: picked(201, 202) },
			{ main_category: 202, category_ids: [202, 201] },
			{ main_category: 202, category_ids: [202, 201] },
		],
	])('sends %s', async (_, updateFields, body, after) => {
		await ok(run('update', updateOf(updateFields)));
		expect(bodies()).toEqual([body]);
		expect(product(219222)).toMatchObject(after);
	});

	test('puts new images in the place of all before', async () => {
		await run('update', updateOf({ imageUrls: 'https://a.com/1.jpg, https://a.com/2.jpg' }));
		await run('update', updateOf({ imageUrls: 'https://a.com/3.jpg' }));
		expect(bodies()[1]).toEqual({
			main_pair: { detailed: { image_path: 'https://a.com/3.jpg' } },
			image_pairs: [],
		});
		expect(product(219222).images).toEqual(['https://a.com/3.jpg']);
	});

	test('reads the date in the time zone of the workflow', async () => {
		await run('update', updateOf({ availableSince: '2026-12-01T09:00:00' }), {
			timezone: 'Asia/Tokyo',
		});
		expect(bodies()).toEqual([{ avail_since: Date.parse('2026-12-01T00:00:00Z') / 1000 }]);
	});

	test('changes with JSON alone', async () => {
		await ok(
			run('update', {
				product: byId(219222),
				options: additionalJson({ meta_description: '' }),
			}),
		);
		expect(bodies()).toEqual([{ meta_description: '' }]);
	});

	test.each<[string, INodeParameters]>([
		['no fields', {}],
		[
			'fields that are all empty',
			{
				updateFields: {
					productCode: ' ',
					imageUrls: ', ',
					categories: {},
					availableSince: '',
					freeShipping: '={{ $json.none }}',
					status: '={{ $json.none }}',
				},
			},
		],
		['empty JSON', { options: { additionalFieldsJson: '{}' } }],
	])('with %s is refused', async (_, parameters) => {
		const result = await run('update', { product: byId(219222), ...parameters });
		expect(saidBy(result)).toMatch(
			/^There is nothing to change \[item 0\] \| Fill in at least one/,
		);
		expect(calls()).toEqual([]);
	});

	test.each<[string, INodeParameters, string]>([
		['no product', { product: byId('={{ $json.none }}') }, 'Product is empty'],
		[
			'a product by its code',
			{ product: byId('B1224059') },
			'Product must be a whole number, but is B1224059',
		],
		['an empty price', updateOf({ name: 'Shoes', price: '={{ $json.none }}' }), 'Price is empty'],
		['an empty name', updateOf({ inStock: 5, name: '={{ $json.none }}' }), 'Name is empty'],
		[
			'an empty main category',
			updateOf({ inStock: 5, mainCategory: byId('={{ $json.none }}') }),
			'Main Category is empty',
		],
		[
			'an image that is no address',
			updateOf({ imageUrls: 'shoes.jpg' }),
			'Image URLs must be addresses of images, but one is shoes.jpg',
		],
	])('with %s is refused', async (_, parameters, message) => {
		const { error } = await run('update', { ...updateOf({ inStock: 5 }), ...parameters });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(calls()).toEqual([]);
	});

	test('tells why the platform refuses it', async () => {
		const result = await run('update', updateOf({ productCode: 'B1224059', inStock: 5 }));
		expect(saidBy(result)).toMatch(
			/Conflict: Product 219221 has the code B1224059 already \[item 0\] \| Look at the record/,
		);
		expect(product(219222)).toMatchObject({ amount: '2400', product_code: '234234' });
	});

	test('takes a response without an ID for none', async () => {
		used.sandbox.addFaults({ method: 'PUT', status: 200, body: { message: 'Well' } });
		const { error } = await run('update', updateOf({ inStock: 5 }));
		expect(error?.message).toContain('the ID of the product');
	});
});

describe('Delete', () => {
	test('takes a product off the marketplace', async () => {
		const items = await ok(run('delete', { product: byId(123456) }));
		expect(calls()).toEqual([{ method: 'DELETE', path: '/products/123456' }]);
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(product(123456)).toBeUndefined();
		expect(count()).toBe(9);
	});

	/** A product that a customer waits for. */
	function productInOpenOrder() {
		const { gCommerce } = used.sandbox;
		gCommerce.addOrders(1);
		const [order] = gCommerce.orderIds('O');
		const { products } = gCommerce.order(order ?? 0) as {
			products: Record<string, { product_id: string }>;
		};
		return { order, id: Number(Object.values(products)[0]?.product_id) };
	}

	test('tells why the platform keeps a product', async () => {
		const { id, order } = productInOpenOrder();
		const result = await run('delete', { product: byId(id) });
		expect(saidBy(result)).toMatch(
			new RegExp(
				`^G-Commerce refused it because of the present state of the record: Conflict: Product ${id} is in the open order ${order} \\[item 0\\] \\| `,
			),
		);
		expect(product(id)).toBeDefined();
	});

	test.each([409, '409', 500])(
		'is told of an error that comes as a response (%j)',
		async (status) => {
			const body = { message: 'Conflict: It is in an open order', status };
			used.sandbox.addFaults({ method: 'DELETE', status: 200, body });
			const result = await run('delete', { product: byId(123456) });
			expect(result.error?.message).toBe(
				'G-Commerce refused the request: Conflict: It is in an open order [item 0]',
			);
			expect(result.items).toEqual([]);
			expect(calls()).toHaveLength(1);
		},
	);

	test.each([
		{ message: 'Deleted', status: 200 },
		{ message: 'Deleted', status: 'D' },
		{ message: 'Deleted' },
	])('takes %j for a yes', async (body) => {
		used.sandbox.addFaults({ method: 'DELETE', status: 200, body });
		const { items } = await run('delete', { product: byId(123456) });
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
	});
});
