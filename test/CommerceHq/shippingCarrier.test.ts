import {
	byId,
	callsOf,
	idsOf,
	jsonOf,
	pairsOf,
	resourceOf,
	saidBy,
	sortBy,
	useSandbox,
} from './support';

const used = useSandbox();

const run = resourceOf(used, 'shippingCarrier');

/** A carrier as the platform lists it now. */
const carrier = async (id: number) => {
	const { items } = await run('search', { filters: { id } });
	used.sandbox.clearRequests();
	return items[0]?.json;
};

describe('Get Many', () => {
	test('gives the newest as they are', async () => {
		const { items, error } = await run('getAll', { limit: 2 });
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
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
		expect(callsOf(used.sandbox)).toMatchObject([{ query: { sort: 'id', size: '200' } }]);
	});

	test('sorts', async () => {
		const { items } = await run('getAll', {
			...sortBy(['title', 'descending']),
		});
		expect(callsOf(used.sandbox)).toMatchObject([{ query: { sort: '!title,id' } }]);
		expect(jsonOf(items)[0]).toMatchObject({ title: 'USPS' });
	});

	test('has those that were deleted, marked', async () => {
		await run('delete', { shippingCarrier: byId(3) });
		const { items } = await run('getAll', { returnAll: true });
		expect(jsonOf(items).filter(({ is_deleted: deleted }) => deleted)).toMatchObject([{ id: 3 }]);
	});

	test('says what is wrong when the platform fails', async () => {
		used.sandbox.addFaults({ path: '/shipping-carriers', status: 403, body: { message: 'No.' } });
		expect(saidBy(await run('getAll'))).toContain(
			'CommerceHQ does not allow this with these credentials: No.',
		);
	});
});

describe('Search', () => {
	test('sends all filters as they are named, and gives what meets them', async () => {
		const { items, error } = await run('search', {
			filters: { title: 'dhl', url: 'track', deleted: false },
			...sortBy(['id', 'ascending']),
			limit: 10,
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
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
		expect(callsOf(used.sandbox)).toMatchObject([{ body: { id: 5 } }]);
		expect(idsOf(items)).toEqual([5]);
	});

	test('finds those that were deleted', async () => {
		await run('delete', { shippingCarrier: byId(4) });
		const { items } = await run('search', { filters: { deleted: true } });
		expect(idsOf(items)).toEqual([4]);
	});

	test('gives all of them without a filter', async () => {
		const { items } = await run('search', { returnAll: true });
		expect(callsOf(used.sandbox)).toMatchObject([{ body: {}, query: { sort: 'id' } }]);
		expect(items).toHaveLength(7);
	});

	test('gives nothing when nothing meets them', async () => {
		const { items, error } = await run('search', { filters: { title: 'pigeon' } });
		expect(error).toBeUndefined();
		expect(items).toEqual([]);
	});

	test.each([
		['title', 'Title'],
		['url', 'URL'],
		['id', 'ID'],
	])('refuses an empty %s, which would find all of them', async (name, shown) => {
		const { error } = await run('search', { filters: { [name]: '={{ $json.missing }}' } });
		expect(error?.message).toBe(`The filter ${shown} is empty [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('is tried again when the platform is busy: it only reads', async () => {
		used.sandbox.addFaults({ path: '/shipping-carriers/search', resetAfter: true, times: 1 });
		const { items } = await run('search', { filters: { id: 2 } });
		expect(idsOf(items)).toEqual([2]);
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});

	test('says what the platform says of a filter', async () => {
		const body = { message: 'Validation Failed', errors: { title: ['Title is too short.'] } };
		used.sandbox.addFaults({ path: '/shipping-carriers/search', status: 422, body });
		expect(saidBy(await run('search', { filters: { title: 'x' } }))).toContain(
			'CommerceHQ refused the values: Validation Failed; title: Title is too short.',
		);
	});
});

describe('Create', () => {
	const UPS = { title: 'UPS Express', url: 'https://www.ups.com/track?tracknum=' };

	test('sends title and website, and gives the record', async () => {
		const { items, error } = await run('create', UPS);
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'POST', path: '/shipping-carriers', body: UPS },
		]);
		expect(jsonOf(items)).toEqual([{ id: 8, ...UPS, is_deleted: false }]);
		expect(await carrier(8)).toMatchObject(UPS);
	});

	test('makes one for each item', async () => {
		const { items } = await run(
			'create',
			{ title: '={{ $json.name }}', url: '={{ $json.name }}.com' },
			{ input: ['a', 'b'].map((name) => ({ json: { name } })) },
		);
		expect(jsonOf(items)).toMatchObject([
			{ id: 8, title: 'a', url: 'a.com' },
			{ id: 9, title: 'b', url: 'b.com' },
		]);
		expect(pairsOf(items)).toEqual([0, 1]);
	});

	test('takes further fields as JSON', async () => {
		await run('create', {
			...UPS,
			options: { additionalFieldsJson: '{"url": "ups.com", "note": 1}' },
		});
		expect(callsOf(used.sandbox)).toMatchObject([
			{ body: { title: 'UPS Express', url: 'ups.com', note: 1 } },
		]);
	});

	test('says what was made also when the platform does not', async () => {
		used.sandbox.addFaults({ path: '/shipping-carriers', status: 204 });
		const { items } = await run('create', UPS);
		expect(jsonOf(items)).toEqual([UPS]);
	});

	test.each([
		['title', 'Title'],
		['url', 'URL'],
	])('refuses an empty %s', async (name, shown) => {
		const { error } = await run('create', { ...UPS, [name]: '={{ $json.missing }}' });
		expect(error?.message).toBe(`${shown} is empty [item 0]`);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('is not sent twice when the connection is lost', async () => {
		used.sandbox.addFaults({ path: '/shipping-carriers', resetAfter: true, times: 1 });
		const result = await run('create', UPS);
		expect(callsOf(used.sandbox)).toHaveLength(1);
		expect(saidBy(result)).toContain('It may have been carried out all the same');
	});

	test('names the field that the platform refuses', async () => {
		const result = await run('create', { ...UPS, options: { additionalFieldsJson: '{"url": 7}' } });
		expect(saidBy(result)).toContain(
			'CommerceHQ refused the values: Validation Failed; url: Url must be text. [item 0]',
		);
		expect(saidBy(result)).toContain('Correct the values');
	});
});

describe('Update', () => {
	test('sends only what changes, and gives the record', async () => {
		const { items, error } = await run('update', {
			shippingCarrier: byId(2),
			updateFields: { title: 'UPS US' },
		});
		expect(error).toBeUndefined();
		expect(callsOf(used.sandbox)).toEqual([
			{ method: 'PATCH', path: '/shipping-carriers/2', body: { title: 'UPS US' } },
		]);
		expect(jsonOf(items)).toMatchObject([{ id: 2, title: 'UPS US', is_deleted: false }]);
		expect(await carrier(2)).toMatchObject({
			title: 'UPS US',
			url: 'http://wwwapps.ups.com/WebTracking/track?track=yes&trackNums=',
		});
	});

	test('is tried again: a second time changes nothing more', async () => {
		used.sandbox.addFaults({ path: '/shipping-carriers/2', resetAfter: true, times: 1 });
		const { items } = await run('update', {
			shippingCarrier: byId(2),
			updateFields: { url: 'ups.com' },
		});
		expect(jsonOf(items)).toMatchObject([{ id: 2, url: 'ups.com' }]);
		expect(callsOf(used.sandbox)).toHaveLength(2);
	});

	test('says which was changed also when the platform does not', async () => {
		used.sandbox.addFaults({ path: '/shipping-carriers/2', status: 204 });
		const { items } = await run('update', {
			shippingCarrier: byId(2),
			updateFields: { title: 'x' },
		});
		expect(jsonOf(items)).toEqual([{ id: 2 }]);
	});

	test('refuses to change nothing', async () => {
		const { error } = await run('update', { shippingCarrier: byId(2), updateFields: {} });
		expect(error?.message).toBe('There is nothing to change [item 0]');
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('refuses to empty a field', async () => {
		const { error } = await run('update', {
			shippingCarrier: byId(2),
			updateFields: { title: ' ' },
		});
		expect(error?.message).toBe('Title is empty [item 0]');
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('tells of one that there is not among others', async () => {
		const { items } = await run(
			'update',
			{ shippingCarrier: byId('={{ $json.id }}'), updateFields: { title: 'x' } },
			{ input: [1, 99].map((id) => ({ json: { id } })), onError: 'continueRegularOutput' },
		);
		expect(jsonOf(items)).toMatchObject([
			{ id: 1, title: 'x' },
			{ error: 'CommerceHQ does not know what was asked for: Object not found. [item 1]' },
		]);
	});
});

describe('Delete', () => {
	test('deletes the carrier and says so', async () => {
		const { items, error } = await run('delete', { shippingCarrier: byId(2) });
		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([{ deleted: true }]);
		expect(callsOf(used.sandbox)).toEqual([{ method: 'DELETE', path: '/shipping-carriers/2' }]);
		expect(await carrier(2)).toMatchObject({ is_deleted: true });
	});

	test.each(['', 'UPS', '-1', '2/3'])('refuses %j as an ID', async (id) => {
		const { error } = await run('delete', {
			shippingCarrier: byId(`={{ ${JSON.stringify(id)} }}`),
		});
		expect(error?.message).toMatch(/^Shipping Carrier (is empty|must be a whole number)/);
		expect(callsOf(used.sandbox)).toEqual([]);
	});

	test('tells of one that was deleted before, and what went through', async () => {
		const result = await run(
			'delete',
			{ shippingCarrier: byId('={{ $json.id }}') },
			{ input: [3, 3].map((id) => ({ json: { id } })) },
		);
		expect(result.error?.message).toBe(
			'CommerceHQ does not know what was asked for: Object not found. [item 1]',
		);
		expect(saidBy(result)).toContain('The item before it went through');
	});
});
