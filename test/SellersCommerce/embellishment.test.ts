import { comesWhole, readsWithOData } from './lists';
import { callsOf, jsonOf, pairsOf, resourceOf, saidBy, useShop } from './support';

const used = useShop({ orders: 5, products: 20, customers: 5 });

const run = resourceOf(used, 'embellishment');

describe('Get Many', () => {
	readsWithOData(
		{
			used,
			name: 'embellishment.getAll',
			path: '/api/embellishments/getall',
			key: 'EmbellishmentName',
			count: () => used.sandbox.sellersCommerce.summary().embellishments,
		},
		{ start: 'Thread', found: ['Thread Color'] },
	);
});

describe('Get Many for Product', () => {
	const path = '/api/embellishments/getproductembellishment';
	const each = { productCode: '={{ $json.code }}' };

	comesWhole(
		{
			used,
			name: 'embellishment.getAllForProduct',
			path,
			key: 'EmbellishmentID',
			count: () => 2,
		},
		{ parameters: { productCode: ' CAP6-1008 ' }, query: { productCode: 'CAP6-1008' } },
	);

	test('gives those of each product', async () => {
		const { items } = await run('getAllForProduct', each, {
			input: [{ json: { code: 'HIVS-1006' } }, { json: { code: 'CAP6-1008' } }],
		});
		expect(jsonOf(items)).toMatchObject([
			{ EmbellishmentName: 'Screen Print, 1 Color' },
			{ EmbellishmentName: 'Logo Embroidery' },
			{ EmbellishmentName: 'Gift Wrapping' },
		]);
		expect(pairsOf(items)).toEqual([0, 1, 1]);
	});

	test('gives the good ones among others when the node is set to go on', async () => {
		const { items } = await run('getAllForProduct', each, {
			input: [{ json: { code: 'NONE' } }, { json: {} }, { json: { code: 'HIVS-1006' } }],
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(items)).toMatchObject([
			{
				error:
					'SellersCommerce refused the request: Invalid data provided: Product NONE does not exist (InvalidData, code 30) [item 0]',
			},
			{ error: 'Product Code is empty [item 1]' },
			{ EmbellishmentName: 'Screen Print, 1 Color' },
		]);
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});

	test.each(['', ' ', null, ['A'], {}])('asks for nothing with %j as a code', async (code) => {
		const result = await run('getAllForProduct', each, { input: [{ json: { code } }] });
		expect(saidBy(result)).toMatch(/^Product Code /);
		expect(callsOf(used.sandbox)).toEqual([]);
	});
});
