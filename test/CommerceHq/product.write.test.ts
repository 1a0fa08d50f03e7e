import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { byId, callsOf, jsonOf, ok, picked, useSandbox, wholeOf } from './support';

const used = useSandbox({ products: 10, orders: 5, customers: 5 });

const requests = () => callsOf(used.sandbox);

const run = wholeOf(used, 'product');

/** A product as the platform has it, with all that it can be asked for. */
const product = (id: unknown) => used.sandbox.commerceHq.product(Number(id)) as IDataObject;

const count = () => used.sandbox.commerceHq.summary().products;

const entries = (...list: INodeParameters[]) => ({ entries: list });

const NECKLACE = { title: 'Silver necklace', price: 13.94 };

const COLORS = entries({ title: 'Color', values: 'Red, Blue' });

describe('Create', () => {
	test('adds a product with one price', async () => {
		const items = await ok(run('create', NECKLACE));
		expect(requests()).toEqual([
			{
				method: 'POST',
				path: '/products',
				body: { title: 'Silver necklace', is_multi: false, price: 13.94 },
			},
		]);
		expect(items).toHaveLength(1);
		expect(items[0]?.json).toMatchObject({
			title: 'Silver necklace',
			price: 13.94,
			seo_url: 'silver-necklace',
		});
		expect(product(items[0]?.json.id)).toMatchObject({ title: 'Silver necklace', price: 13.94 });
		expect(count()).toBe(11);
	});

	test('sends all that can be said of it, as the platform wants it', async () => {
		const items = await ok(
			run('create', {
				title: ' Silver necklace ',
				price: '13.94',
				additionalFields: {
					automaticFulfilment: true,
					collections: [6, 7],
					comparePrice: 20,
					draft: true,
					images: picked(8, '={{ [12, "17"] }}'),
					newTags: 'summer, for her',
					seoMeta: 'All of silver',
					seoTitle: 'Necklace',
					seoUrl: 'necklace-7',
					shippingWeight: 0.125,
					sku: 7001,
					tags: ['dog', 'tag heuer'],
					template: true,
					textAreas: entries(
						{ name: 'Description', text: '<p>Silver</p>' },
						{ name: 'Shipping', text: 'Free' },
					),
					trackInventory: true,
					type: byId('Necklace'),
					vendor: { __rl: true, mode: 'list', value: 'abidas', cachedResultName: 'abidas' },
				},
			}),
		);
		const values = {
			title: 'Silver necklace',
			is_multi: false,
			price: 13.94,
			auto_fulfilment: true,
			collections: [6, 7],
			compare_price: 20,
			is_draft: true,
			tags: ['dog', 'tag heuer', 'summer', 'for her'],
			seo_meta: 'All of silver',
			seo_title: 'Necklace',
			seo_url: 'necklace-7',
			shipping_weight: 0.125,
			sku: '7001',
			is_template: true,
			textareas: [
				{ name: 'Description', text: '<p>Silver</p>' },
				{ name: 'Shipping', text: 'Free' },
			],
			track_inventory: true,
			type: 'Necklace',
			vendor: 'abidas',
		};
		expect(requests()).toEqual([
			{ method: 'POST', path: '/products', body: { ...values, images: [8, 12, 17] } },
		]);
		expect(product(items[0]?.json.id)).toMatchObject({
			...values,
			images: [{ id: 8 }, { id: 12 }, { id: 17 }],
		});
	});

	test('adds a product with variants', async () => {
		const items = await ok(
			run('create', {
				title: 'Ring',
				multipleVariants: true,
				productOptions: entries(
					{
						title: 'Color',
						values: 'Red, Blue',
						changesLook: true,
						thumbnails: entries(
							{ value: 'Red', color: '#BD3F3F' },
							{ value: 'Blue', image: byId(6) },
						),
					},
					{ title: 'Size', values: '={{ ["S", "L, very"] }}' },
				),
				variants: entries(
					{
						values: 'Red, S',
						price: 25,
						comparePrice: 30,
						sku: 'R-S',
						default: true,
						images: picked(19),
					},
					{ values: '={{ ["Blue", "L, very"] }}', price: 0, ignore: true },
				),
			}),
		);
		expect(requests()[0]?.body).toEqual({
			title: 'Ring',
			is_multi: true,
			options: [
				{
					title: 'Color',
					values: ['Red', 'Blue'],
					changes_look: true,
					thumbnails: [
						{ value: 'Red', color: '#BD3F3F' },
						{ value: 'Blue', image: 6 },
					],
				},
				{ title: 'Size', values: ['S', 'L, very'], changes_look: false },
			],
			variants: [
				{
					variant: ['Red', 'S'],
					price: 25,
					compare_price: 30,
					sku: 'R-S',
					default: true,
					ignore: false,
					images: [19],
				},
				{ variant: ['Blue', 'L, very'], price: 0, default: false, ignore: true },
			],
		});
		expect(product(items[0]?.json.id)).toMatchObject({
			is_multi: true,
			variants: [{ variant: ['Red', 'S'] }, { variant: ['Blue', 'L, very'], ignore: true }],
		});
	});

	test('sends no price that was filled in before it got variants, nor variants that it lost', async () => {
		const both = {
			...NECKLACE,
			productOptions: COLORS,
			variants: entries({ values: 'Red', price: 5 }),
			multipleVariants: '={{ $json.multi }}',
		};
		await run('create', both, { input: [{ json: { multi: true } }, { json: { multi: false } }] });
		const [multi, single] = requests().map(({ body }) => Object.keys(body as object));
		expect(multi).toEqual(['is_multi', 'title', 'variants', 'options']);
		expect(single).toEqual(['is_multi', 'title', 'price']);
	});

	test('merges Additional Fields (JSON) on top', async () => {
		const { items } = await run('create', {
			...NECKLACE,
			additionalFields: { sku: 'A-1', newTags: 'summer' },
			options: {
				additionalFieldsJson: '{"sku": null, "tags": ["winter"], "seo_title": "Necklace"}',
			},
		});
		expect(requests()[0]?.body).toEqual({
			title: 'Silver necklace',
			is_multi: false,
			price: 13.94,
			sku: null,
			tags: ['winter'],
			seo_title: 'Necklace',
		});
		expect(product(items[0]?.json.id)).toMatchObject({ sku: null, tags: ['winter'] });
	});

	test('takes options and variants as JSON, too', async () => {
		const items = await ok(
			run('create', {
				title: 'Ring',
				multipleVariants: true,
				options: {
					additionalFieldsJson:
						'={{ { options: [{ title: "Color", values: ["Red"] }], variants: [{ variant: ["Red"], price: 5 }] } }}',
				},
			}),
		);
		expect(product(items[0]?.json.id)).toMatchObject({
			variants: [{ variant: ['Red'], price: 5 }],
		});
	});

	test('does not start without a price that was never filled in', async () => {
		for (const parameters of [
			{ title: '', price: 1 },
			{
				title: 'Ring',
				multipleVariants: true,
				productOptions: entries({ title: '', values: 'Red' }),
			},
		]) {
			await expect(run('create', parameters)).rejects.toThrow('Parameter "Title" is required');
		}
	});
});

describe('Update', () => {
	test('changes what is given, and nothing else', async () => {
		const before = product(14);
		const items = await ok(
			run('update', {
				product: byId(14),
				updateFields: { title: 'Fancy bear 1001', draft: true },
			}),
		);
		expect(requests()).toEqual([
			{ method: 'PATCH', path: '/products/14', body: { title: 'Fancy bear 1001', is_draft: true } },
		]);
		expect(items[0]?.json).toMatchObject({ id: 14, title: 'Fancy bear 1001', is_draft: true });
		expect(product(14)).toEqual({
			...before,
			title: 'Fancy bear 1001',
			is_draft: true,
			updated_at: expect.any(Number),
		});
	});

	test('sends switches that are off, and what is not a text as it is', async () => {
		await run('update', {
			product: byId(14),
			updateFields: {
				trackInventory: false,
				shippingWeight: 0,
				images: picked(8),
				collections: '={{ [6] }}',
				variants: entries({ values: 'Red, Big', price: 26 }),
			},
		});
		expect(requests()[0]?.body).toEqual({
			track_inventory: false,
			shipping_weight: 0,
			images: [8],
			collections: [6],
			variants: [{ variant: ['Red', 'Big'], price: 26, default: false, ignore: false }],
		});
		expect(product(14)).toMatchObject({
			track_inventory: false,
			collections: [6],
			variants: [{ id: 43, price: 26 }],
		});
	});

	test('changes with JSON alone, and empties fields with null', async () => {
		const items = await ok(
			run('update', {
				product: byId(14),
				options: { additionalFieldsJson: '{"vendor": null, "tags": []}' },
			}),
		);
		expect(requests()).toEqual([
			{ method: 'PATCH', path: '/products/14', body: { vendor: null, tags: [] } },
		]);
		expect(jsonOf(items)).toMatchObject([{ vendor: null, tags: [] }]);
		expect(product(14)).toMatchObject({ vendor: null, tags: [], title: 'Fancy bear 1000' });
	});

	test('leaves a switch as it was when its expression gives nothing', async () => {
		await ok(
			run('update', {
				product: byId(14),
				updateFields: { title: 'A', draft: '={{ $json.no }}', trackInventory: '={{ null }}' },
			}),
		);
		expect(requests()).toEqual([{ method: 'PATCH', path: '/products/14', body: { title: 'A' } }]);
	});
});
