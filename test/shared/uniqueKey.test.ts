import { defineOperation, texts } from '../../nodes/shared';
import { json } from '../support/misbehavingServer';
import { closeAll, itemsOf, runThing, type ThingRun } from './testShop';

const description = {
	name: 'Refund',
	action: 'Refund lines',
	description: 'Pay back lines of an order, none of them twice',
	fields: [texts('lines', { displayName: 'Lines' })],
	uniqueKey: ({ lines = [] }: { readonly lines?: string[] }) =>
		lines.map((line) => `The refund of line ${line}`),
} as const;

/** One request for each item. */
const refund = defineOperation({
	...description,
	request: ({ lines }) => ({ method: 'POST', path: '/refunds', body: { lines } }),
});

/** All items in one request. */
const refundMany = defineOperation({
	...description,
	batch: {
		limit: 10,
		noun: 'refunds',
		entry: ({ lines }) => ({ lines }),
		request: (body) => ({ method: 'POST', path: '/refunds', body }),
		outcome: (refunded) => refunded,
	},
});

const operations = [
	{
		kind: 'each item',
		operation: refund,
		bodiesFor: (...lines: string[][]) => lines.map((one) => ({ lines: one })),
		hint: 'would do it again. Leave it in one of them, for example with a Remove Duplicates node.',
	},
	{
		kind: 'a batch',
		operation: refundMany,
		bodiesFor: (...lines: string[][]) => [lines.map((one) => ({ lines: one }))],
		hint: 'would change it one after the other, and only the last would count. Put all of its changes into one item.',
	},
];

describe.each(operations)('an operation for $kind', ({ operation, bodiesFor, hint }) => {
	const run = async (lines: string[], options: ThingRun = {}) =>
		await runThing(
			operation,
			{ lines: '={{ $json.lines }}' },
			{ script: json({}), input: itemsOf(...lines.map((one) => ({ lines: one }))), ...options },
		);

	test('rejects all items that share one of several keys, and sends the others', async () => {
		const { items, requests } = await run(['A, B', 'C', 'D, B', 'B, A'], {
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ json: { error } }) => error)).toEqual([
			'The refund of line A is in more than one item [item 0]',
			undefined,
			'The refund of line B is in more than one item [item 2]',
			'The refund of line B is in more than one item [item 3]',
		]);
		expect(requests.map(({ body }) => body)).toEqual(bodiesFor(['C']));
	});

	test('sends nothing when the workflow stops, and says what to do', async () => {
		const { requests, said } = await run(['A', 'C', 'A']);
		expect(said).toBe(
			`2 of 3 items can't be used: The refund of line A is in more than one item [items 0, 2] | Nothing was sent. The items 0, 2 ${hint}`,
		);
		expect(requests).toEqual([]);
	});

	test('accepts an item that names a key twice, and items without one', async () => {
		const { requests, said } = await run(['A, B, A', 'C', '', '']);
		expect(said).toBe('no error');
		expect(requests.flatMap(({ body }) => body)).toHaveLength(4);
	});
});

afterAll(closeAll);
