import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { byId, callsOf, jsonOf, pairsOf, picked, saidBy, useSandbox, wholeOf } from './support';

const used = useSandbox({ products: 10, orders: 5, customers: 5 });

const run = wholeOf(used, 'product');

const calls = () => callsOf(used.sandbox);

/** A product as the platform has it, with all that it can be asked for. */
const product = (id: unknown) => used.sandbox.commerceHq.product(Number(id)) as IDataObject;

const count = () => used.sandbox.commerceHq.summary().products;

const entries = (...list: INodeParameters[]) => ({ entries: list });

const NECKLACE = { title: 'Silver necklace', price: 13.94 };

const COLORS = entries({ title: 'Color', values: 'Red, Blue' });

describe('Create', () => {
	test('adds a product with one price', async () => {
		const { items, error } = await run('create', NECKLACE);
		expect(error).toBeUndefined();
		expect(calls()).toEqual([
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
		const { items, error } = await run('create', {
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
		});
		expect(error).toBeUndefined();
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
		expect(calls()).toEqual([
			{ method: 'POST', path: '/products', body: { ...values, images: [8, 12, 17] } },
		]);
		expect(product(items[0]?.json.id)).toMatchObject({
			...values,
			images: [{ id: 8 }, { id: 12 }, { id: 17 }],
		});
	});

	test('adds a product with variants', async () => {
		const { items, error } = await run('create', {
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
		});
		expect(error).toBeUndefined();
		expect(calls()[0]?.body).toEqual({
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
		const [multi, single] = calls().map(({ body }) => Object.keys(body as object));
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
		expect(calls()[0]?.body).toEqual({
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
		const { items, error } = await run('create', {
			title: 'Ring',
			multipleVariants: true,
			options: {
				additionalFieldsJson:
					'={{ { options: [{ title: "Color", values: ["Red"] }], variants: [{ variant: ["Red"], price: 5 }] } }}',
			},
		});
		expect(error).toBeUndefined();
		expect(product(items[0]?.json.id)).toMatchObject({
			variants: [{ variant: ['Red'], price: 5 }],
		});
	});

	test('makes a product of each input item, in their order', async () => {
		const { items } = await run(
			'create',
			{ title: '={{ $json.name }}', price: '={{ $json.price }}' },
			{ input: ['One', 'Two', 'Three'].map((name, nth) => ({ json: { name, price: nth } })) },
		);
		expect(calls().map(({ body }) => (body as IDataObject).title)).toEqual(['One', 'Two', 'Three']);
		expect(jsonOf(items).map(({ title, price }) => [title, price])).toEqual([
			['One', 0],
			['Two', 1],
			['Three', 2],
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
	});

	describe('tells the reason of the platform', () => {
		test.each([
			[
				'as a list',
				422,
				{ message: 'No', errors: [{ field: 'title', message: 'Too long.' }] },
				'CommerceHQ refused the values: No; title: Too long. [item 0]',
			],
			[
				'with a good status',
				200,
				{ errors: { title: ['Too long.'] } },
				'CommerceHQ refused the request: title: Too long. [item 0]',
			],
			[
				'in a form that nobody knows',
				422,
				{ errors: { title: { max: 5 } } },
				'CommerceHQ refused the values: title: {"max":5} [item 0]',
			],
		])('%s', async (_, status, body, message) => {
			used.sandbox.addFaults({ path: '/products', status, body });
			const { error } = await run('create', NECKLACE);
			expect(error?.message).toBe(message);
		});

		test('for all fields that it names', async () => {
			const result = await run('create', {
				...NECKLACE,
				additionalFields: {
					images: picked(9999),
					textAreas: entries({ name: 'Story', text: 'x' }),
				},
				options: { additionalFieldsJson: '{"tags": [""], "price": -1}' },
			});
			expect(result.error?.message).toBe(
				'CommerceHQ refused the values: Validation Failed; tags.0: Tags cannot be blank.; price: Price must be at least 0.; textareas.0.name: Name must be one of Description, Shipping, Size guide. [item 0]',
			);
			expect(saidBy(result)).toContain("Correct the values named in the platform's message");
			expect(count()).toBe(10);
		});

		test.each<[string, INodeParameters, string]>([
			[
				'for images that are not there',
				{ ...NECKLACE, additionalFields: { images: picked(9999, 8, 9998) } },
				'images: Image 9999 does not exist. Image 9998 does not exist.',
			],
			[
				'for variants without options',
				{ title: 'Ring', multipleVariants: true, variants: entries({ values: 'Red', price: 5 }) },
				'options: Options is required for a multi variant product.; variants.0.variant: "Red" is not a value of an option.',
			],
			[
				'for a collection that is filled by rules',
				{ ...NECKLACE, additionalFields: { collections: [10] } },
				'collections: Collection 10 is filled by rules.',
			],
		])('%s', async (_, parameters, said) => {
			const { error } = await run('create', parameters);
			expect(error?.message).toBe(
				`CommerceHQ refused the values: Validation Failed; ${said} [item 0]`,
			);
			expect(count()).toBe(10);
		});
	});

	test.each<[string, INodeParameters, string]>([
		['a title', { title: '={{ $json.none }}', price: 1 }, 'Title is empty'],
		['a price', { title: 'Ring', price: '={{ $json.none }}' }, 'Price is empty'],
		[
			'a price that is one',
			{ title: 'Ring', price: '={{ "five" }}' },
			'Price must be a number, at least 0, but is five',
		],
		[
			'a price of zero or more',
			{ title: 'Ring', price: -1 },
			'Price must be a number, at least 0, but is -1',
		],
		[
			'a price for each variant',
			{
				title: 'Ring',
				multipleVariants: true,
				productOptions: COLORS,
				variants: entries({ values: 'Red', price: '={{ $json.none }}' }),
			},
			'Price is empty',
		],
		[
			'the values of a variant',
			{
				title: 'Ring',
				multipleVariants: true,
				productOptions: COLORS,
				variants: entries({ values: '={{ [] }}', price: 1 }),
			},
			'Values is empty',
		],
		[
			'values of an option',
			{
				title: 'Ring',
				multipleVariants: true,
				productOptions: entries({ title: 'Color', values: '={{ "," }}' }),
			},
			'Values is empty',
		],
		[
			'collections by their numbers',
			{ ...NECKLACE, additionalFields: { collections: '={{ "Toys" }}' } },
			'Collection Names or IDs must be a whole number, but is Toys',
		],
	])('needs %s, and sends nothing without', async (_, parameters, message) => {
		const { error } = await run('create', parameters);
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(calls()).toEqual([]);
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

	const good = { title: '={{ $json.name }}', price: 1 };
	const input = [{ json: { name: 'One' } }, { json: {} }, { json: { name: 'Three' } }];

	test('makes none when one item is wrong', async () => {
		const { error } = await run('create', good, { input });
		expect(error?.message).toBe('Title is empty [item 1]');
		expect(count()).toBe(10);
	});

	test('makes the others when the node is set to go on', async () => {
		const { items } = await run('create', good, { input, onError: 'continueRegularOutput' });
		expect(jsonOf(items)).toMatchObject([
			{ title: 'One' },
			{ error: 'Title is empty [item 1]' },
			{ title: 'Three' },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(count()).toBe(12);
	});

	test('makes no second one after a lost connection, and says so', async () => {
		used.sandbox.addFaults({ method: 'POST', path: '/products', resetAfter: true });
		const { error } = await run('create', NECKLACE);
		expect(error?.message).toContain('It may have been carried out all the same');
		expect(calls()).toHaveLength(1);
		expect(count()).toBe(11);
	});
});

describe('Update', () => {
	test('changes what is given, and nothing else', async () => {
		const before = product(14);
		const { items, error } = await run('update', {
			product: byId(14),
			updateFields: { title: 'Fancy bear 1001', draft: true },
		});
		expect(error).toBeUndefined();
		expect(calls()).toEqual([
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
		expect(calls()[0]?.body).toEqual({
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
		const { items, error } = await run('update', {
			product: byId(14),
			options: { additionalFieldsJson: '{"vendor": null, "tags": []}' },
		});
		expect(error).toBeUndefined();
		expect(calls()).toEqual([
			{ method: 'PATCH', path: '/products/14', body: { vendor: null, tags: [] } },
		]);
		expect(jsonOf(items)).toMatchObject([{ vendor: null, tags: [] }]);
		expect(product(14)).toMatchObject({ vendor: null, tags: [], title: 'Fancy bear 1000' });
	});

	test('leaves a switch as it was when its expression gives nothing', async () => {
		const { error } = await run('update', {
			product: byId(14),
			updateFields: { title: 'A', draft: '={{ $json.no }}', trackInventory: '={{ null }}' },
		});
		expect(error).toBeUndefined();
		expect(calls()).toEqual([{ method: 'PATCH', path: '/products/14', body: { title: 'A' } }]);
	});

	test.each<[string, INodeParameters]>([
		['nothing', {}],
		['empty fields', { updateFields: { sku: '', newTags: ' , ' } }],
		['empty JSON', { options: { additionalFieldsJson: '{}' } }],
	])('of %s is refused, and leaves the product as it was', async (_, parameters) => {
		const before = product(14);
		const result = await run('update', { product: byId(14), ...parameters });
		expect(saidBy(result)).toMatch(
			/^There is nothing to change \[item 0\] \| Fill in at least one/,
		);
		expect(calls()).toEqual([]);
		expect(product(14)).toEqual(before);
	});

	test('is refused with an empty title, which is not the same as none', async () => {
		const { error } = await run('update', {
			product: byId(14),
			updateFields: { title: '={{ $json.none }}', sku: 'x' },
		});
		expect(error?.message).toBe('Title is empty [item 0]');
		expect(calls()).toEqual([]);
	});

	test('tells the reasons of the platform, field by field', async () => {
		const { error } = await run('update', {
			product: byId(14),
			updateFields: {
				images: picked(9999),
				productOptions: entries({
					title: 'Color',
					values: 'Red, Blue',
					thumbnails: entries({ value: 'Green', color: '#000' }),
				}),
			},
		});
		expect(error?.message).toBe(
			'CommerceHQ refused the values: Validation Failed; images: Image 9999 does not exist.; options.0.thumbnails.0.value: Value must be one of the values of the option.; variants.0.variant: "Big" is not a value of an option.; variants.1.variant: "Small" is not a value of an option.; variants.2.variant: "Big" is not a value of an option.; variants.3.variant: "Small" is not a value of an option. [item 0]',
		);
		expect(product(14)).toMatchObject({ images: [{ id: 18 }, { id: 17 }] });
	});

	const each = { product: byId('={{ $json.id }}'), updateFields: { sku: '={{ $json.sku }}' } };
	const input = [
		{ json: { id: 14, sku: 'a' } },
		{ json: { id: 9999, sku: 'b' } },
		{ json: { id: 18, sku: 'c' } },
	];

	test('says which product is not there, and what was changed before it', async () => {
		const result = await run('update', each, { input });
		expect(saidBy(result)).toContain('Object not found. [item 1] | Check the ID');
		expect(saidBy(result)).toContain('The item before it went through');
		expect([product(14).sku, product(18).sku]).toEqual(['a', null]);
	});

	test('goes on with the others when the node is set to', async () => {
		const { items, errorItems } = await run('update', each, {
			input,
			onError: 'continueErrorOutput',
		});
		expect(jsonOf(items).map(({ id, sku }) => [id, sku])).toEqual([
			[14, 'a'],
			[18, 'c'],
		]);
		expect(jsonOf(errorItems)).toMatchObject([
			{ id: 9999, sku: 'b', error: expect.stringContaining('Object not found. [item 1]') },
		]);
	});

	test('is tried again after a lost connection: a second time changes nothing more', async () => {
		used.sandbox.addFaults({ method: 'PATCH', resetAfter: true, times: 1 });
		const { items, error } = await run('update', {
			product: byId(14),
			updateFields: { title: 'Bear' },
		});
		expect(error).toBeUndefined();
		expect(calls()).toHaveLength(2);
		expect(jsonOf(items)).toMatchObject([{ id: 14, title: 'Bear' }]);
	});
});
