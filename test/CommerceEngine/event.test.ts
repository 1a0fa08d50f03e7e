import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { callsOf, jsonOf, operationOf, pairsOf, saidBy, useShop } from './support';

const shop = useShop({ orders: 2, customers: 2, products: 5 });
const track = operationOf(shop, 'event.track', { event: 'Product Viewed' });
const PATH = '/analytics/track';
const events = () => shop.sandbox.commerceEngine.events() as IDataObject[];
const UUID = expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/) as string;
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string;

test('tells what the user has done just now', async () => {
	const before = Date.now();
	const { items } = await track();
	expect(callsOf(shop.sandbox)).toEqual([
		{
			method: 'POST',
			path: PATH,
			body: {
				event: 'Product Viewed',
				type: 'track',
				userId: shop.userId,
				channel: 'website',
				// Trackers write it so when there is no address.
				context: { ip: '0.0.0.0', userAgent: 'n8n' },
				properties: {},
				messageId: UUID,
				timestamp: TIME,
				sentAt: TIME,
			},
		},
	]);
	expect(jsonOf(items)).toEqual([{ success: true, message: 'Event tracked' }]);
	const [event] = events();
	expect(event?.timestamp).toBe(event?.sentAt);
	expect(Date.parse(String(event?.sentAt))).toBeGreaterThanOrEqual(before);
	expect(Date.parse(String(event?.sentAt))).toBeLessThanOrEqual(Date.now());
});

test('tells all that is known, in the time zone of the workflow', async () => {
	const properties = { product_id: '01HRP', price: 499.5, tags: ['a'], inner: { firstName: 'x' } };
	await track(
		{
			userId: shop.userId,
			properties: JSON.stringify(properties),
			additionalFields: {
				timestamp: '2026-11-20T10:00:00',
				ipAddress: '203.0.113.7',
				userAgent: 'Mozilla/5.0',
				messageId: 'order-1001',
			},
		},
		{ timezone: 'Asia/Kolkata' },
	);
	expect(events()).toEqual([
		{
			event: 'Product Viewed',
			type: 'track',
			userId: shop.userId,
			channel: 'website',
			context: { ip: '203.0.113.7', userAgent: 'Mozilla/5.0' },
			properties,
			messageId: 'order-1001',
			timestamp: '2026-11-20T04:30:00.000Z',
			sentAt: TIME,
		},
	]);
});

test('tells the event of each item, and goes on after a bad one', async () => {
	const { items } = await track(
		{ event: '={{ $json.event }}', properties: '={{ $json.properties }}' },
		{
			input: [
				{ json: { event: 'One', properties: { n: 1 } } },
				{ json: { properties: {} } },
				{ json: { event: 'Bad', properties: '{"n":' } },
				{ json: { event: 'Two', properties: '{"n": 2}' } },
			],
			onError: 'continueRegularOutput',
		},
	);
	expect(jsonOf(items)).toMatchObject([
		{ success: true },
		{ error: expect.stringContaining('Event') as string },
		{ error: expect.stringContaining('Properties (JSON)') as string },
		{ success: true },
	]);
	expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
	expect(events()).toMatchObject([
		{ event: 'One', properties: { n: 1 } },
		{ event: 'Two', properties: { n: 2 } },
	]);
	expect(new Set(events().map(({ messageId }) => messageId)).size).toBe(2);
});

test.each<[INodeParameters, string]>([
	[{ properties: '[1]' }, 'Properties (JSON)'],
	[{ additionalFields: { timestamp: 'yesterday' } }, 'Timestamp'],
	[{ event: ' ' }, 'Event'],
])('refuses %j, before any call', async (parameters, said) => {
	expect(await track(parameters).then(saidBy, String)).toContain(said);
	expect(callsOf(shop.sandbox)).toEqual([]);
});

test('says that somebody else can not be tracked', async () => {
	const userId = shop.sandbox.commerceEngine.other.id;
	expect(saidBy(await track({ userId }))).toContain('This user is not yours [item 0]');
});

test('is sent again after a response that was lost, as the same event', async () => {
	shop.sandbox.addFaults({ path: PATH, resetAfter: true, times: 1 });
	expect(saidBy(await track())).toBe('no error');
	const [first, second] = callsOf(shop.sandbox);
	expect(second).toEqual(first);
});
