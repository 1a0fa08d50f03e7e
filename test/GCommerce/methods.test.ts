import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { everythingIn, listSearch } from '../../fixtures/engine/engine';
import { byId, callsOf, credentialFor, nodeType, useMarketplace } from './support';

const used = useMarketplace({ orders: 60, products: 40, purchaseOrders: 30 });

/** Responds with are kept for a minute, and calls counted: each test has an account of its own. */
let user: ICredentialDataDecryptedObject;
let users = 0;
beforeEach(() => {
	// A query of the base URL is not sent, but tells accounts apart.
	user = { baseUrl: `${used.sandbox.gCommerce.baseUrl}?${++users}` };
});

interface Asked {
	credential?: ICredentialDataDecryptedObject;
	/** What stands in the node's other fields. */
	beside?: INodeParameters;
}

/** The list of a locator, as the user sees it who has typed `filter`. */
const listed = async (method: string, filter = '', { credential, beside }: Asked = {}) => {
	const credentials = { gCommerceApi: credentialFor(used.sandbox, { ...user, ...credential }) };
	const asked = { credentials, currentNodeParameters: beside, filter };
	return (await listSearch(nodeType, method, asked)).results;
};

const values = async (...args: Parameters<typeof listed>) =>
	(await listed(...args)).map(({ value }) => value);

const queries = () => callsOf(used.sandbox).map(({ query }) => query);

/** The error that the editor gets. It shows these parts, the description only of a NodeApiError. */
async function shownError(asking: Promise<unknown>) {
	const error: unknown = await asking.then(
		() => new Error('There was none'),
		(one: unknown) => one,
	);
	const { name, message, description } = error as Record<string, unknown>;
	return { name, message, description };
}

const PAGED = ['searchOrders', 'searchProducts', 'searchPurchaseOrders', 'searchShipments'];
const ALL = [...PAGED, 'searchCategories'];

describe('opening a list', () => {
	test.each([
		['searchOrders', '/orders', { name: '657: John Doe <j.doe@domain.com>, 154.99', value: '657' }],
		[
			'searchProducts',
			'/products',
			{ name: 'Running Shoes, Men, 234234 (219222)', value: '219222' },
		],
		['searchProducts', '/products', { name: '3D Printer (123456)', value: '123456' }],
		[
			'searchPurchaseOrders',
			'/purchase_orders',
			{ name: '123456: John Doe <john.doe@domain.com>, 15.00', value: '123456' },
		],
		['searchShipments', '/shipments', { name: '1234: order 657, USPS, 123213', value: '1234' }],
	])('%s takes one call', async (method, path, entry) => {
		expect(await listed(method)).toContainEqual(entry);
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path, query: { page: '1', items_per_page: '250' } },
		]);
	});

	test('shows orders, purchase orders and shipments with the newest first', async () => {
		for (const method of ['searchOrders', 'searchPurchaseOrders', 'searchShipments']) {
			const ids = (await values(method)).map(Number);
			expect(ids.slice(0, 20)).toEqual([...ids].sort((a, b) => b - a).slice(0, 20));
		}
	});

	test('shows no more than 250, still in one call', async () => {
		used.sandbox.reset({ orders: 600, products: 600, purchaseOrders: 600 });
		for (const method of PAGED) expect(await listed(method)).toHaveLength(250);
		expect(callsOf(used.sandbox)).toHaveLength(PAGED.length);
	});

	test('shows categories, of which the list does not say how many there are', async () => {
		expect(await listed('searchCategories')).toContainEqual({
			name: 'Printers (123456)',
			value: '123456',
		});
		expect(await values('searchCategories')).toHaveLength(
			used.sandbox.gCommerce.summary().categories,
		);
		expect(callsOf(used.sandbox).map(({ path }) => path)).toEqual(['/categories', '/categories']);
	});

	test('leaves out what a shipment does not have', async () => {
		const shipments = [
			{ shipment_id: '7', order_id: '5', carrier: '', tracking_number: '', carrier_info: [] },
			{ shipment_id: '6', order_id: '4', carrier: 'gls', tracking_number: '1', carrier_info: [] },
		];
		used.sandbox.addFaults({ path: '/shipments', status: 200, body: { shipments } });
		expect((await listed('searchShipments')).map(({ name }) => name)).toEqual([
			'7: order 5',
			'6: order 4, gls, 1',
		]);
	});
});

describe('typing a search', () => {
	test('goes through the last 1,000 orders, and asks for each page once', async () => {
		used.sandbox.reset({ orders: 1300 });
		await listed('searchOrders');
		// The newest is 124754.
		for (const typed of ['1', '12', '123', '1237', '12375', '123755']) {
			await listed('searchOrders', typed);
		}
		expect(await values('searchOrders', '123755')).toEqual(['123755']);
		expect(await values('searchOrders', '123754')).toEqual([]);
		expect(queries()).toEqual(
			['1', '2', '3', '4'].map((page) => ({ page, items_per_page: '250' })),
		);
	});

	test.each([
		['searchOrders', 'J.DOE@domain', '657'],
		['searchOrders', ' 154.99 ', '657'],
		['searchPurchaseOrders', '123456: john', '123456'],
		['searchShipments', 'order 657', '1234'],
		['searchShipments', '123213', '1234'],
		['searchCategories', 'PRINTERS', '123456'],
	])('finds in %s by %j', async (method, filter, value) => {
		expect(await values(method, filter)).toEqual([value]);
	});

	test('finds a category far down', async () => {
		const categories = Array.from({ length: 250 }, (_, nth) => ({
			category_id: String(nth + 1),
			category: `Things ${nth}`,
		}));
		used.sandbox.addFaults({ path: '/categories', page: 1, status: 200, body: { categories } });
		const further = [{ category_id: '999', category: 'Lamps' }];
		used.sandbox.addFaults({
			path: '/categories',
			page: 2,
			status: 200,
			body: { categories: further },
		});
		expect(await values('searchCategories')).toHaveLength(250);
		expect(await values('searchCategories', 'lamps')).toEqual(['999']);
		expect(queries()).toEqual(['1', '2'].map((page) => ({ page, items_per_page: '250' })));
	});

	test('takes one call for products, however many there are', async () => {
		used.sandbox.reset({ products: 1500 });
		expect(await values('searchProducts', 'e')).toHaveLength(250);
		expect(callsOf(used.sandbox)).toHaveLength(1);
	});

	test('lets G-Commerce search products in name and code', async () => {
		expect(await values('searchProducts', ' B1224059 ')).toEqual(['219221']);
		expect(await values('searchProducts', 'running SHOES')).toEqual(['219222']);
		expect(await values('searchProducts', 'running SHOES')).toEqual(['219222']);
		expect(queries()).toEqual(
			['B1224059', 'running SHOES'].map((q) => ({
				q,
				pname: 'Y',
				pcode: 'Y',
				page: '1',
				items_per_page: '250',
			})),
		);
	});
});

describe('the items of an order', () => {
	const beside = { order: byId(657) };

	test('are those of the chosen one', async () => {
		expect(await listed('searchOrderItems', '', { beside })).toEqual([
			{ name: 'Running Shoes, Men (2905461962), 1 ordered', value: '2905461962' },
		]);
		expect(await listed('searchOrderItems', 'shoes', { beside })).toHaveLength(1);
		expect(await listed('searchOrderItems', 'lamp', { beside })).toEqual([]);
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: '/orders/657' }]);
		const other = { order: byId(123456) };
		expect(await values('searchOrderItems', '', { beside: other })).toEqual(['424186180']);
	});

	test.each([
		['in a list', [{ item_id: '7', product: 'Lamp', amount: '2' }], ['7']],
		["in PHP's empty list", [], []],
	])('may come %s', async (_what, products, ids) => {
		used.sandbox.addFaults({
			path: '/orders/657',
			status: 200,
			body: { order_id: '657', products },
		});
		expect(await values('searchOrderItems', '', { beside })).toEqual(ids);
	});

	test.each(['', '={{ $json.order_id }}', '../orders'])(
		'need the order first (%j)',
		async (value) => {
			const asked = { beside: { order: byId(value) } };
			expect(await shownError(listed('searchOrderItems', '', asked))).toMatchObject({
				name: 'NodeApiError',
				message: 'Choose the order first',
				description: expect.stringContaining('Pick the order above') as string,
			});
			expect(callsOf(used.sandbox)).toEqual([]);
		},
	);
});

describe('the calls of a minute', () => {
	test('are few, even for a user who opens all lists again and again', async () => {
		used.sandbox.reset({ gCommerce: { maxRequests: 10 } });
		for (let time = 0; time < 5; time++) {
			for (const method of ALL) await listed(method, ['', 'a', 'ab', '', '1'][time]);
		}
		// Products are searched by G-Commerce: a call for each text.
		expect(used.sandbox.gCommerce.summary().rate).toMatchObject({ calls: 9, refused: 0 });
	});

	test('are not spent twice by two who open a list at once', async () => {
		const [first, second] = await Promise.all([listed('searchOrders'), listed('searchOrders')]);
		expect(first).toEqual(second);
		expect(callsOf(used.sandbox)).toHaveLength(1);
	});

	test('leave what was kept to those with the same credentials', async () => {
		const { reader } = used.sandbox.gCommerce;
		const before = await listed('searchOrders');
		expect(before).not.toEqual([]);
		for (const [field, wrong] of [
			['apiKey', 'a-wrong-key-7f3'],
			['email', 'somebody@example.com'],
		] as const) {
			const credential = { [field]: wrong };
			expect(await shownError(listed('searchOrders', '', { credential }))).toMatchObject({
				message: expect.stringContaining('refused the credentials') as string,
			});
		}
		expect(await listed('searchOrders', '', { credential: { ...reader } })).toEqual(before);
		expect(await listed('searchOrders')).toEqual(before);
		// n8n itself asks twice with what is refused.
		expect(used.sandbox.requests().map(({ status }) => status)).toEqual([
			200, 401, 401, 401, 401, 200,
		]);
	});
});

describe('a list that can not be had', () => {
	const wrong = { apiKey: 'a-wrong-key-7f3' };

	test.each([...ALL, 'searchOrderItems'])(
		'says what is wrong, and what to do: %s',
		async (method) => {
			const asked = { credential: wrong, beside: { order: byId(657) } };
			expect(await shownError(listed(method, '', asked))).toEqual({
				name: 'NodeApiError',
				message:
					'G-Commerce refused the credentials: Unauthorized: The e-mail or the API key is wrong',
				description:
					'Check email and API key in the credential, and that API access is switched on for this account in the vendor panel.',
			});
		},
	);

	test('is asked for again once it can', async () => {
		const body = { message: 'Forbidden' };
		used.sandbox.addFaults({ path: '/orders', status: 403, times: 1, body });
		expect((await shownError(listed('searchOrders'))).message).toContain('does not allow this');
		expect(await listed('searchOrders')).not.toEqual([]);
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});

	test('says when it will work again after too many calls, without a long wait', async () => {
		used.sandbox.addFaults({
			path: '/orders',
			status: 429,
			body: { message: 'Too many' },
			headers: { 'retry-after': '600' },
		});
		const error = await shownError(listed('searchOrders'));
		expect(error.message).toMatch(/^G-Commerce takes no more requests before \d+ \w+ \d{4}, /);
		expect(error.description).toBe('Open the list again after that time, or give the ID by hand.');
		expect(callsOf(used.sandbox)).toHaveLength(1);
	});

	test('never shows the key', async () => {
		const error: unknown = await listed('searchOrders', '', { credential: wrong }).catch(
			(one: unknown) => one,
		);
		expect(everythingIn(error)).not.toContain(wrong.apiKey);
	});

	test('says so when the base URL is not https', async () => {
		const asked = { credential: { baseUrl: 'http://gcommerce.glass/api' } };
		expect(await shownError(listed('searchProducts', '', asked))).toMatchObject({
			message: 'The address in the credential must start with https://',
			description: expect.stringContaining('Open the credential') as string,
		});
	});
});
