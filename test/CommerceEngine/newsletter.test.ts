import { callsOf, jsonOf, operationOf, pairsOf, saidBy, useShop } from './support';

const shop = useShop({ orders: 2, customers: 2, products: 5 }, 'visitor');
const subscribe = operationOf(shop, 'newsletter.subscribe', { email: 'asha@example.com' });
const readers = () => shop.sandbox.commerceEngine.newsletter();
const PATH = '/campaigns/newsletter-subscribe';

test('puts an address on the list', async () => {
	const { items } = await subscribe();
	expect(callsOf(shop.sandbox)).toEqual([
		{ method: 'POST', path: PATH, body: { email: 'asha@example.com' } },
	]);
	expect(jsonOf(items)).toEqual([{ success: true, message: 'Subscribed to the newsletter' }]);
	expect(readers()).toEqual(['asha@example.com']);
});

test('puts that of each item on the list, and goes on after a bad one', async () => {
	const emails = ['a@example.com', 'none', undefined, 'b@example.com'];
	const { items } = await subscribe(
		{ email: '={{ $json.email }}' },
		{ input: emails.map((email) => ({ json: { email } })), onError: 'continueRegularOutput' },
	);
	expect(jsonOf(items)).toMatchObject([
		{ success: true },
		{
			error:
				'Commerce Engine refused the values: Validation failed: email must be an e-mail address [item 1]',
		},
		{ error: expect.stringContaining('Email') as string },
		{ success: true },
	]);
	expect(pairsOf(items)).toEqual([0, 1, 2, 3]);
	expect(readers()).toEqual(['a@example.com', 'b@example.com']);
	// What is empty never leaves the node.
	expect(callsOf(shop.sandbox)).toHaveLength(3);
});

test('takes a word on success alone for a response', async () => {
	shop.sandbox.addFaults({ path: PATH, status: 200, body: { success: true } });
	expect(jsonOf((await subscribe()).items)).toEqual([{ success: true }]);
});

test.each([{}, { message: 'Something went wrong' }])(
	'does not take %j for success',
	async (body) => {
		shop.sandbox.addFaults({ path: PATH, status: 200, body });
		expect(saidBy(await subscribe())).toContain(
			"Commerce Engine accepted the request, but its response doesn't include a word on whether it went well",
		);
	},
);

test('tells a refusal under HTTP 200', async () => {
	shop.sandbox.addFaults({ path: PATH, status: 200, body: { success: false, message: 'Blocked' } });
	expect(saidBy(await subscribe())).toContain(
		'Commerce Engine refused the request: Blocked [item 0]',
	);
});

test('is sent again after a response that was lost: twice on the list is once', async () => {
	shop.sandbox.addFaults({ path: PATH, resetAfter: true, times: 1 });
	expect(saidBy(await subscribe())).toBe('no error');
	expect(callsOf(shop.sandbox)).toHaveLength(2);
	expect(readers()).toEqual(['asha@example.com']);
});
