import {
	ApiError,
	at,
	defineOperation,
	number,
	path,
	text,
	type ApiRequest,
	type Batch,
} from '../../nodes/shared';
import { json, type Handler } from '../support/misbehavingServer';
import { closeAll, inputOf, itemsOf, jsonOf, runThing, type ThingRun } from './testShop';

interface Line {
	order: string;
	line: string;
	size: number;
}

/** Ships lines, three in a request for one order: its path contains the order. */
const shipping = (change: Partial<Batch<never, Line>> = {}) =>
	defineOperation({
		name: 'Ship',
		action: 'Ship lines',
		description: 'Ship lines of orders',
		fields: [
			text('order', { displayName: 'Order', required: true, default: '={{ $json.order }}' }),
			text('line', { displayName: 'Line', required: true, default: '={{ $json.line }}' }),
			number('size', { displayName: 'Size', default: 1, required: true }),
		],
		batch: {
			limit: 3,
			noun: 'lines',
			entry: ({ order, line, size }): Line => ({ order, line, size }),
			size: ({ size }) => size,
			group: ({ order }) => order,
			request: (entries): ApiRequest => ({
				method: 'POST',
				path: path`/orders/${entries[0]?.order ?? ''}/lines`,
				body: { lines: entries.map(({ line }) => line) },
			}),
			outcome: ({ order, line }, response, place) => ({
				order,
				line,
				said: (at(response, 'lines') as string[])[place],
			}),
			...(change as object),
		},
	});

const linesIn = (body: unknown) => (body as { lines: string[] }).lines;

/** Ships what it is sent, unless the order is gone, or a line has "bad" in its name. */
const service: Handler = ({ path: where, body }, call) => {
	if (where.includes('gone')) return json({ error: 'No such order' }, { status: 404 });
	const bad = linesIn(body).find((line) => line.includes('bad'));
	if (bad !== undefined) return json({ error: `No such line: ${bad}` }, { status: 422 });
	return json({ lines: linesIn(body).map((line) => `${line} in request ${call}`) });
};

/** Ships lines such as "A1" or "B2 x3": the order, the line, and its size. */
async function ship(
	names: string[],
	run: ThingRun & { operation?: ReturnType<typeof shipping> } = {},
) {
	const { operation = shipping(), ...options } = run;
	const input = names.map((name) => {
		const [, line = '', order = '', size = '1'] = /^(([A-Z]|gone)\w+)(?: x(\d))?$/.exec(name) ?? [];
		return { order, line, size: Number(size) };
	});
	const result = await runThing(
		operation,
		{ size: '={{ $json.size }}' },
		{
			script: service,
			input: itemsOf(...input),
			onError: 'continueRegularOutput',
			...options,
		},
	);
	return {
		...result,
		/** The order and the lines of each request. */
		sent: result.requests.map(
			({ path: where, body }) => `${where.split('/')[2]}: ${linesIn(body).join(' ')}`,
		),
		outcomes: jsonOf(result.items).map(({ error, said }) => error ?? said),
	};
}

afterAll(closeAll);

test.concurrent('entries go out by group and size, and get their outcomes in order', async () => {
	const { items, sent } = await ship(['B1', 'A1', 'B2 x2', 'C1', 'A2 x3', 'B3']);
	expect(sent).toEqual(['B: B1 B2', 'B: B3', 'A: A1', 'A: A2', 'C: C1']);
	expect(jsonOf(items)).toEqual([
		{ order: 'B', line: 'B1', said: 'B1 in request 1' },
		{ order: 'A', line: 'A1', said: 'A1 in request 3' },
		{ order: 'B', line: 'B2', said: 'B2 in request 1' },
		{ order: 'C', line: 'C1', said: 'C1 in request 5' },
		{ order: 'A', line: 'A2', said: 'A2 in request 4' },
		{ order: 'B', line: 'B3', said: 'B3 in request 2' },
	]);
	expect(inputOf(items)).toEqual([0, 1, 2, 3, 4, 5]);
});

describe('a rejection in one group leaves the others alone', () => {
	test.concurrent('when an entry is bad', async () => {
		const { outcomes, sent } = await ship(['A1', 'B1', 'Bbad', 'B2', 'C1']);
		expect(sent).toEqual([
			'A: A1',
			'B: B1 Bbad B2',
			'B: B1 Bbad',
			'B: B1',
			'B: Bbad',
			'B: B2',
			'C: C1',
		]);
		expect(outcomes).toEqual([
			'A1 in request 1',
			'B1 in request 4',
			'Test Shop refused the values: No such line: Bbad [item 2]',
			'B2 in request 6',
			'C1 in request 7',
		]);
	});

	test.concurrent('when the whole group is not there', async () => {
		const { items, outcomes } = await ship(['A1', 'gone1', 'B1', 'gone2']);
		const error = 'Test Shop does not know what was asked for: No such order';
		expect(outcomes).toEqual([
			'A1 in request 1',
			`${error} [item 1]`,
			'B1 in request 5',
			`${error} [item 3]`,
		]);
		expect(items[1]?.json.details).toEqual({
			advice: expect.stringContaining('Check the ID') as string,
			entry: { order: 'gone', line: 'gone1', size: 1 },
		});
	});
});

describe('the outcome of an entry', () => {
	test.concurrent('that the service left out is a failure of that entry alone', async () => {
		const operation = shipping({
			outcome: ({ line }) => {
				if (!line.includes('skip')) return { said: line };
				throw new ApiError({
					message: 'Test Shop left this one out',
					hint: 'Look why.',
					outcome: 'rejected',
				});
			},
		});
		const names = ['A1', 'Askip', 'A3', 'B1'];
		const { items, sent } = await ship(names, { operation });
		expect(sent).toEqual(['A: A1 Askip A3', 'B: B1']);
		expect(jsonOf(items)).toEqual([
			{ said: 'A1' },
			{
				error: 'Test Shop left this one out [item 1]',
				details: { advice: 'Look why.', entry: { order: 'A', line: 'Askip', size: 1 } },
			},
			{ said: 'A3' },
			{ said: 'B1' },
		]);

		const { said } = await ship(names, { operation, onError: 'stopWorkflow' });
		expect(said).toMatch(/^1 of 4 lines were refused: item 1: Test Shop left this one out \|/);
		expect(said).toContain('The other 3 were saved');
	});

	test.concurrent('that fails in another way ends the run', async () => {
		const operation = shipping({
			outcome: () => {
				throw new TypeError('No such thing');
			},
		});
		const { requests, said } = await ship(['A1', 'B1'], { operation, onError: 'stopWorkflow' });
		expect(said).toContain('No such thing');
		expect(requests).toHaveLength(1);
	});

	test.concurrent('knows its place in its own request, also after a split', async () => {
		const operation = shipping({
			outcome: (_entry, _response, place, sent) => ({
				said: `${place} of ${sent.map(({ line }) => line).join('+')}`,
			}),
		});
		const { outcomes } = await ship(['A1', 'A2', 'Abad', 'A4', 'B1'], { operation });
		expect(outcomes).toEqual([
			'0 of A1+A2',
			'1 of A1+A2',
			expect.stringContaining('No such line: Abad'),
			'0 of A4',
			'0 of B1',
		]);
	});

	test.concurrent('may be several items, or none', async () => {
		const operation = shipping({
			outcome: ({ line }, _response, place) =>
				Array.from({ length: place }, (_, part) => ({ said: `${line} part ${part}` })),
		});
		const { items, outcomes } = await ship(['A1', 'A2', 'A3'], { operation });
		expect(outcomes).toEqual(['A2 part 0', 'A3 part 0', 'A3 part 1']);
		expect(inputOf(items)).toEqual([1, 2, 2]);
	});
});
