import { defineOperation, texts } from '../../nodes/shared';
import { closeAll, itemsOf, runThing } from './testShop';

/** A write of which no part may be done twice. */
const refund = defineOperation({
	name: 'Refund',
	action: 'Refund lines',
	description: 'Pay back the lines of an order',
	fields: [texts('lines', { displayName: 'Lines' })],
	uniqueKey: ({ lines = [] }) => lines.map((line) => `The refund of line ${line}`),
	request: ({ lines }) => ({ method: 'POST', path: '/refunds', body: { lines } }),
});

/** Runs it with an item for each of these. */
const run = async (...lines: string[]) =>
	await runThing(
		refund,
		{ lines: '={{ $json.lines }}' },
		{ input: itemsOf(...lines.map((one) => ({ lines: one }))), onError: 'continueRegularOutput' },
	);

afterAll(closeAll);

test('all items that share one of several parts are refused, and the others go out', async () => {
	const { items, requests } = await run('A, B', 'C', 'D, B', 'B, A');
	expect(items.map(({ json }) => json.error)).toEqual([
		'The refund of line A is in more than one item [item 0]',
		undefined,
		'The refund of line B is in more than one item [item 2]',
		'The refund of line B is in more than one item [item 3]',
	]);
	expect(requests.map(({ body }) => body)).toEqual([{ lines: ['C'] }]);
});

test('what an item has twice is in one item all the same', async () => {
	const { said, requests } = await run('A, B, A', 'C');
	expect(said).toBe('no error');
	expect(requests).toHaveLength(2);
});
