import { byId, callsOf, idsOf, jsonOf, ok, resourceOf, sortBy, useSandbox } from './support';

const used = useSandbox();

const requests = () => callsOf(used.sandbox);

const run = resourceOf(used, 'shippingCarrier');

/** A carrier as the platform lists it now. */
const carrier = async (id: number) => {
	const { items } = await run('search', { filters: { id } });
	used.sandbox.clearRequests();
	return items[0]?.json;
};

describe('Get Many', () => {
	test('gives the newest as they are', async () => {
		const items = await ok(run('getAll', { limit: 2 }));
		expect(requests()).toEqual([
			{ method: 'GET', path: '/shipping-carriers', query: { page: '1', size: '2' } },
		]);
		expect(jsonOf(items)).toEqual([
			{
				id: 7,
				title: 'Canada Post',
				url: 'http://www.canadapost.ca/cpotools/apps/track/personal/findByTrackNumber?trackingNumber=',
				is_deleted: false,
			},
			{
				id: 6,
				title: 'DHL Global',
				url: 'http://webtrack.dhlglobalmail.com/?trackingnumber=',
				is_deleted: false,
			},
		]);
	});

	test('reads all, in an order that new ones do not shift', async () => {
		const { items } = await run('getAll', { returnAll: true });
		expect(idsOf(items)).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect(requests()).toMatchObject([{ query: { sort: 'id', size: '200' } }]);
	});

	test('sorts', async () => {
		const { items } = await run('getAll', {
			...sortBy(['title', 'descending']),
		});
		expect(requests()).toMatchObject([{ query: { sort: '!title,id' } }]);
		expect(jsonOf(items)[0]).toMatchObject({ title: 'USPS' });
	});

	test('has those that were deleted, marked', async () => {
		await run('delete', { shippingCarrier: byId(3) });
		const { items } = await run('getAll', { returnAll: true });
		expect(jsonOf(items).filter(({ is_deleted: deleted }) => deleted)).toMatchObject([{ id: 3 }]);
	});
});

describe('Search', () => {
	test('sends all filters as they are named, and gives what meets them', async () => {
		const items = await ok(
			run('search', {
				filters: { title: 'dhl', url: 'track', deleted: false },
				...sortBy(['id', 'ascending']),
				limit: 10,
			}),
		);
		expect(requests()).toEqual([
			{
				method: 'POST',
				path: '/shipping-carriers/search',
				query: { page: '1', size: '10', sort: 'id' },
				body: { title: 'dhl', url: 'track', is_deleted: false },
			},
		]);
		expect(jsonOf(items)).toMatchObject([
			{ id: 5, title: 'DHL US' },
			{ id: 6, title: 'DHL Global' },
		]);
	});

	test.each([[5], ['5'], ['={{ $json.id }}']])('sends an ID (%j) as a number', async (id) => {
		const { items } = await run('search', { filters: { id } }, { input: [{ json: { id: '5' } }] });
		expect(requests()).toMatchObject([{ body: { id: 5 } }]);
		expect(idsOf(items)).toEqual([5]);
	});

	test('finds those that were deleted', async () => {
		await run('delete', { shippingCarrier: byId(4) });
		const { items } = await run('search', { filters: { deleted: true } });
		expect(idsOf(items)).toEqual([4]);
	});

	test('gives all of them without a filter', async () => {
		const { items } = await run('search', { returnAll: true });
		expect(requests()).toMatchObject([{ body: {}, query: { sort: 'id' } }]);
		expect(items).toHaveLength(7);
	});

	test('gives nothing when nothing meets them', async () => {
		const items = await ok(run('search', { filters: { title: 'pigeon' } }));
		expect(items).toEqual([]);
	});
});

describe('Create', () => {
	const UPS = { title: 'UPS Express', url: 'https://www.ups.com/track?tracknum=' };

	test('sends title and website, and gives the record', async () => {
		const items = await ok(run('create', UPS));
		expect(requests()).toEqual([{ method: 'POST', path: '/shipping-carriers', body: UPS }]);
		expect(jsonOf(items)).toEqual([{ id: 8, ...UPS, is_deleted: false }]);
		expect(await carrier(8)).toMatchObject(UPS);
	});

	test('takes further fields as JSON', async () => {
		await run('create', {
			...UPS,
			options: { additionalFieldsJson: '{"url": "ups.com", "note": 1}' },
		});
		expect(requests()).toMatchObject([{ body: { title: 'UPS Express', url: 'ups.com', note: 1 } }]);
	});

	test('says what was made also when the platform does not', async () => {
		used.sandbox.addFaults({ path: '/shipping-carriers', status: 204 });
		const { items } = await run('create', UPS);
		expect(jsonOf(items)).toEqual([UPS]);
	});
});

describe('Update', () => {
	test('sends only what changes, and gives the record', async () => {
		const items = await ok(
			run('update', {
				shippingCarrier: byId(2),
				updateFields: { title: 'UPS US' },
			}),
		);
		expect(requests()).toEqual([
			{ method: 'PATCH', path: '/shipping-carriers/2', body: { title: 'UPS US' } },
		]);
		expect(jsonOf(items)).toMatchObject([{ id: 2, title: 'UPS US', is_deleted: false }]);
		expect(await carrier(2)).toMatchObject({
			title: 'UPS US',
			url: 'http://wwwapps.ups.com/WebTracking/track?track=yes&trackNums=',
		});
	});

	test('says which was changed also when the platform does not', async () => {
		used.sandbox.addFaults({ path: '/shipping-carriers/2', status: 204 });
		const { items } = await run('update', {
			shippingCarrier: byId(2),
			updateFields: { title: 'x' },
		});
		expect(jsonOf(items)).toEqual([{ id: 2 }]);
	});
});

describe('Delete', () => {
	test('deletes the carrier and says so', async () => {
		const items = await ok(run('delete', { shippingCarrier: byId(2) }));
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(requests()).toEqual([{ method: 'DELETE', path: '/shipping-carriers/2' }]);
		expect(await carrier(2)).toMatchObject({ is_deleted: true });
	});
});
