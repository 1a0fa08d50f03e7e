import type { IDataObject } from 'n8n-workflow';
import { gCommerceClient } from '../../fixtures/gCommerceClient';
import {
	additionalJson,
	byId,
	callsOf,
	jsonOf,
	ok,
	pairsOf,
	resourceOf,
	useMarketplace,
} from './support';

const used = useMarketplace({ orders: 60, products: 40, purchaseOrders: 0 });

const run = resourceOf(used, 'shipment');

const shipmentOf = (id: number) => used.sandbox.gCommerce.shipment(id) as IDataObject | undefined;

/** The shipments of an order, by their IDs. */
const shipmentsOf = (order: unknown) =>
	((used.sandbox.gCommerce.order(Number(order)) as IDataObject).shipment_ids as string[]).map(
		Number,
	);

/** The ID of a shipment of 123457's, which was made with its order's items before the test proper. */
async function shipped(status = 'S'): Promise<number> {
	const [order] = used.sandbox.gCommerce.orderIds('K') as [number];
	const { products } = used.sandbox.gCommerce.order(order) as {
		products: Record<string, { amount: string }>;
	};
	const body = {
		order_id: order,
		products: Object.fromEntries(
			Object.entries(products).map(([id, { amount }]) => [id, Number(amount)]),
		),
		carrier: 'ups',
		tracking_number: '1Z1',
		status,
	};
	const response = await gCommerceClient(used.sandbox).post<{ shipment_id: number }>(
		'/shipments',
		body,
	);
	expect(response.status).toBe(200);
	used.sandbox.clearRequests();
	return response.data.shipment_id;
}

const LISTED = {
	shipment_id: '1234',
	shipment_timestamp: '1680690487',
	comments: '',
	status: 'P',
	order_id: '657',
	order_timestamp: '1678984546',
	s_firstname: 'John',
	s_lastname: 'Doe',
	firstname: 'John',
	lastname: 'Doe',
	company: '',
	shipping_id: '4',
	shipping: 'USPS',
	tracking_number: '123213',
	carrier: 'usps',
	products: [{ item_id: '2905461962', amount: '1' }],
	group_key: 0,
	carrier_info: {
		name: 'USPS',
		tracking_url: 'https://tools.usps.com/go/TrackConfirmAction_input?qtc_tLabels1=123213',
	},
	one_full: true,
};

const SIMPLIFIED = {
	shipment_id: '1234',
	order_id: '657',
	status: 'P',
	carrier: 'usps',
	tracking_number: '123213',
	shipping: 'USPS',
	products: LISTED.products,
	comments: '',
	tracking_url: LISTED.carrier_info.tracking_url,
	created_at: '2023-04-05T10:28:07.000Z',
};

describe('Get Many', () => {
	test('asks for no more than it needs, the newest first', async () => {
		const items = await ok(run('getAll', { limit: 2 }));
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'GET', path: '/shipments', query: { page: '1', items_per_page: '2' } },
		]);
		const { shipments } = used.sandbox.gCommerce.summary();
		const last = 1234 + shipments - 1;
		expect(jsonOf(items).map(({ shipment_id: id }) => id)).toEqual([`${last}`, `${last - 1}`]);
	});

	test('reads all in one call, those of unknown carriers too', async () => {
		const response = await gCommerceClient(used.sandbox).get<{ shipments: object[] }>('/shipments');
		const shipments = [
			{ ...response.data.shipments[0], shipment_id: '1', carrier_info: [] },
			{ ...response.data.shipments[1], shipment_id: '2' },
		];
		used.sandbox.addFaults({ path: '/shipments', status: 200, body: { shipments } });
		used.sandbox.clearRequests();
		const { items } = await run('getAll', { returnAll: true });
		expect(jsonOf(items)).toMatchObject([
			{ shipment_id: '1', tracking_url: null },
			{ shipment_id: '2', tracking_url: expect.stringMatching('^https:') as string },
		]);
		expect(callsOf(used.sandbox)).toHaveLength(1);
	});

	test('gives what is in them as a list', async () => {
		const filters = { order: byId(657), status: 'P' };
		const { items } = await run('getAll', { filters, simplify: false });
		expect(callsOf(used.sandbox)).toMatchObject([{ query: { order_id: '657', status: 'P' } }]);
		expect(jsonOf(items)).toEqual([LISTED]);
		const simplified = await run('getAll', { filters });
		expect(jsonOf(simplified.items)).toEqual([SIMPLIFIED]);
		const received = await run('getAll', { filters, options: { productsAsReceived: true } });
		expect(jsonOf(received.items)).toMatchObject([{ products: { 2905461962: '1' } }]);
	});

	test.each(['customer', 'id', 'order_date', 'order_id', 'shipment_date', 'status'])(
		'sorts by %s',
		async (field) => {
			const sort = { entries: { field, direction: 'descending' } };
			expect((await run('getAll', { sort, limit: 1 })).items).toHaveLength(1);
			expect(callsOf(used.sandbox)).toMatchObject([
				{ query: { sort_by: field, sort_order: 'desc' } },
			]);
		},
	);

	test.each([
		['Order is empty', { order: byId('={{ $json.nothing }}') }],
		['The filter Status is empty', { status: '={{ $json.nothing }}' }],
		["Status can't be J", { status: '={{ "J" }}' }],
	])('is refused before any call: %s', async (message, filters) => {
		const { error } = await run('getAll', { filters });
		expect(error?.message).toBe(`${message} [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('says what G-Commerce says', async () => {
		const body = { message: 'Service Unavailable: The store is closed' };
		used.sandbox.addFaults({ path: '/shipments', status: 501, body });
		expect((await run('getAll')).error?.message).toBe(
			'G-Commerce does not offer this: Service Unavailable: The store is closed [item 0]',
		);
	});
});

describe('Get', () => {
	test('gives all of a shipment, what is in it as a list', async () => {
		const items = await ok(run('get', { shipment: byId(1234), simplify: false }));
		expect(callsOf(used.sandbox)).toEqual([{ method: 'GET', path: '/shipments/1234' }]);
		expect(jsonOf(items)).toEqual([{ ...LISTED, user_id: '1' }]);
	});

	test('gives ten fields simplified, and the products as received if wanted', async () => {
		const { items } = await run('get', { shipment: byId(1234) });
		expect(jsonOf(items)).toEqual([SIMPLIFIED]);
		const options = { productsAsReceived: true };
		const received = await run('get', { shipment: byId(1234), options });
		expect(jsonOf(received.items)).toEqual([{ ...SIMPLIFIED, products: { 2905461962: '1' } }]);
	});

	test('takes one without products as it is', async () => {
		const body = { ...LISTED, products: [] };
		used.sandbox.addFaults({ path: '/shipments/1234', status: 200, body });
		const { items } = await run('get', { shipment: byId(1234) });
		expect(jsonOf(items)).toEqual([{ ...SIMPLIFIED, products: [] }]);
	});
});

describe('Update', () => {
	test('changes the status of the shipment of each input item', async () => {
		const id = await shipped();
		const items = await ok(
			run(
				'update',
				{ shipment: byId('={{ $json.id }}'), status: '={{ $json.status }}' },
				{
					input: [{ json: { id, status: 'A' } }, { json: { id: '1234', status: 'S' } }],
				},
			),
		);
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'PUT', path: `/shipments/${id}`, body: { status: 'A' } },
			{ method: 'PUT', path: '/shipments/1234', body: { status: 'S' } },
		]);
		expect(jsonOf(items)).toEqual([{ shipment_id: id }, { shipment_id: 1234 }]);
		expect([id, 1234].map((one) => shipmentOf(one)?.status)).toEqual(['A', 'S']);
	});

	test('merges the additional JSON into it', async () => {
		await run('update', {
			shipment: byId(1234),
			status: 'A',
			options: additionalJson({ comments: 'Left the house' }),
		});
		expect(callsOf(used.sandbox)).toMatchObject([
			{ body: { status: 'A', comments: 'Left the house' } },
		]);
	});

	test('does not take a response without the ID for success', async () => {
		used.sandbox.addFaults({ path: '/shipments/1234', status: 200, body: { message: 'Closed' } });
		const { error } = await run('update', { shipment: byId(1234) });
		expect(error?.message).toContain('the ID of the shipment');
	});
});

describe('Delete', () => {
	test('takes a shipment back, and its items can be shipped again', async () => {
		const id = await shipped();
		const { order_id: order } = shipmentOf(id)!;
		const items = await ok(run('delete', { shipment: byId(id) }));
		expect(callsOf(used.sandbox)).toEqual([{ method: 'DELETE', path: `/shipments/${id}` }]);
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect([shipmentOf(id), shipmentsOf(order)]).toEqual([undefined, []]);

		const again = await run(
			'create',
			{ order: byId('={{ $json.order_id }}') },
			{ input: [{ json: used.sandbox.gCommerce.order(Number(order)) as IDataObject }] },
		);
		expect(again.error).toBeUndefined();
		expect(jsonOf(again.items)).toEqual([{ shipment_id: shipmentsOf(order)[0] }]);
	});

	test('says that one that was picked up stays, and with Continue deletes the others', async () => {
		const id = await shipped();
		const input = [{ json: { id: 1234 } }, { json: { id: '' } }, { json: { id } }];
		const { items } = await run(
			'delete',
			{ shipment: byId('={{ $json.id }}') },
			{ input, onError: 'continueRegularOutput' },
		);
		expect(pairsOf(items)).toEqual([0, 1, 2]);
		expect(jsonOf(items)).toMatchObject([
			{
				error:
					'G-Commerce refused it because of the present state of the record: Conflict: Shipment 1234 was picked up already [item 0]',
			},
			{ error: 'Shipment is empty [item 1]' },
			{ deleted: true },
		]);
		expect([shipmentOf(1234)?.shipment_id, shipmentOf(id)]).toEqual(['1234', undefined]);
	});
});
