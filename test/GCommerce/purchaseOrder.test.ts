import { byId, callsOf, jsonOf, ok, resourceOf, saidBy, useMarketplace } from './support';

const used = useMarketplace({ orders: 2, products: 10, purchaseOrders: 300 });

const run = resourceOf(used, 'purchaseOrder');

const LISTED = {
	purchase_order_id: '123456',
	timestamp: '1741004749',
	status: 'O',
	subtotal: '15.00',
	total: '15.00',
	firstname: 'John',
	lastname: 'Doe',
	email: 'john.doe@domain.com',
	phone: '(000)-000-0000',
};

const PRODUCT = {
	item_id: '2756919659',
	product_code: 'HCODE-0001',
	product_id: '217005',
	product: 'Disposable Safety Clothing Isolation Hazmat Suit',
	amount: '1',
	price: '15.00',
	subtotal: '15.00',
	image_url: 'https://gcommerce.glass/images/detailed/221/HCODE-0001.jpg',
	product_url: 'https://gcommerce.glass/disposable-safety-clothing-isolation-hazmat-suit.html',
};

describe('Get Many', () => {
	test('asks for no more than it needs, the newest first', async () => {
		const items = await ok(run('getAll', { limit: 3 }));
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: '/purchase_orders', query: { page: '1', items_per_page: '3' } },
		]);
		expect(jsonOf(items).map(({ purchase_order_id: id }) => id)).toEqual([
			'123755',
			'123754',
			'123753',
		]);
	});

	test('reads all, each once, as G-Commerce lists them', async () => {
		const { items } = await run('getAll', { returnAll: true });
		expect(callsOf(used.sandbox)).toHaveLength(2);
		expect(new Set(jsonOf(items).map(({ purchase_order_id: id }) => id)).size).toBe(300);
		expect(jsonOf(items)).toContainEqual(LISTED);
	});

	test('filters and sorts where G-Commerce does', async () => {
		const { items } = await run('getAll', {
			filters: { customerEmail: 'john.doe@domain.com', customerId: '123', status: 'O' },
			sort: { entries: { field: 'date', direction: 'ascending' } },
		});
		expect(callsOf(used.sandbox)).toMatchObject([
			{
				query: {
					email: 'john.doe@domain.com',
					user_id: '123',
					status: 'O',
					sort_by: 'date',
					sort_order: 'asc',
				},
			},
		]);
		expect(jsonOf(items)[0]).toEqual(LISTED);
	});

	test('says that the account may not', async () => {
		const body = { message: 'Forbidden: Purchase orders are not for this account' };
		used.sandbox.addFaults({ path: '/purchase_orders', status: 403, body });
		expect(saidBy(await run('getAll'))).toContain(
			'G-Commerce does not allow this with these credentials: Forbidden: Purchase orders are not for this account [item 0] | Check email and API key',
		);
	});

	test('refuses a filter that is empty: it would list all', async () => {
		const { error } = await run('getAll', { filters: { customerEmail: '={{ $json.nothing }}' } });
		expect(error?.message).toBe('The filter Customer Email is empty [item 0]');
		expect(callsOf(used.sandbox)).toEqual([]);
	});
});

describe('Get', () => {
	test('gives all of it', async () => {
		const items = await ok(run('get', { purchaseOrder: byId(123456), simplify: false }));
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: '/purchase_orders/123456' }]);
		expect(jsonOf(items)).toEqual([used.sandbox.gCommerce.purchaseOrder(123456)]);
		expect(jsonOf(items)).toMatchObject([{ ...LISTED, products: [PRODUCT] }]);
	});

	test('simplified, has the items and where they go', async () => {
		const { items } = await run('get', { purchaseOrder: byId(123456) });
		const { purchase_order_id, status, total, email, firstname, lastname } = LISTED;
		expect(jsonOf(items)).toEqual([
			{
				purchase_order_id,
				status,
				total,
				email,
				firstname,
				lastname,
				products: [PRODUCT],
				notes: '',
				shipping_address: {
					company: '',
					firstname: 'John',
					lastname: 'Doe',
					address: '19 Belfast Ave',
					address_2: '',
					city: 'Mandeville',
					county: '',
					state: 'LA',
					country: 'US',
					zipcode: '70191',
					phone: '(000)-000-0000',
				},
				created_at: '2025-03-03T12:25:49.000Z',
			},
		]);
	});

	test('makes a list of products that come by item ID, unless they are wanted as received', async () => {
		const products = { 7: { product: 'Lamp', amount: '2' } };
		const body = { purchase_order_id: '9', products };
		used.sandbox.addFaults({ path: '/purchase_orders/9', status: 200, body });
		for (const simplify of [true, false]) {
			const { items } = await run('get', { purchaseOrder: byId(9), simplify });
			expect(jsonOf(items)).toMatchObject([
				{ products: [{ item_id: '7', product: 'Lamp', amount: '2' }] },
			]);
			const received = await run('get', {
				purchaseOrder: byId(9),
				simplify,
				options: { productsAsReceived: true },
			});
			expect(jsonOf(received.items)).toMatchObject([{ products }]);
		}
	});
});
