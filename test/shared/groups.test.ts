import type { IDataObject } from 'n8n-workflow';
import {
	at,
	defineOperation,
	number,
	path,
	ApiError,
	text,
	type ApiRequest,
	type Batch,
} from '../../nodes/shared';
import {
	hangUpAfterReading,
	html,
	json,
	type Handler,
	type Script,
} from '../support/misbehavingServer';
import { closeAll, inputOf, itemsOf, jsonOf, runThing, type ThingRun } from './testShop';

interface Line {
	order: string;
	line: string;
	size: number;
}

/** Ships lines, three in a call, of one order each: its path names the order. */
const shipping = (
	more: Partial<Batch<never, Line>> = {},
	uniqueKey?: (line: Pick<Line, 'order' | 'line'>) => string,
) =>
	defineOperation({
		uniqueKey,
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
			group: ({ order }) => order,
			request: (entries): ApiRequest => ({
				method: 'POST',
				path: path`/orders/${entries[0]?.order ?? ''}/lines`,
				body: { lines: entries.map(({ line }) => line) },
			}),
			outcome: ({ order, line }, response, nth) => ({
				order,
				line,
				said: (at(response, 'lines') as string[])[nth],
			}),
			...(more as object),
		},
	});

const linesIn = (body: unknown) => (body as { lines: string[] }).lines;

/** Ships what it is sent, unless a line has "bad" in its name, or the order is not there. */
const service: Handler = ({ path: where, body }, call) => {
	if (where.includes('gone')) return json({ error: 'No such order' }, { status: 404 });
	const bad = linesIn(body).find((line) => line.includes('bad'));
	if (bad !== undefined) return json({ error: `No such line: ${bad}` }, { status: 422 });
	return json({ lines: linesIn(body).map((line) => `${line} in call ${call}`) });
};

/** Lines such as "A1": the order, and the line. */
const lines = (...names: string[]) =>
	itemsOf(...names.map((name) => ({ order: name.slice(0, name.search(/\d|bad/)), line: name })));

async function ship(
	names: string[],
	run: ThingRun & { operation?: ReturnType<typeof shipping> } = {},
) {
	const { operation = shipping(), ...options } = run;
	const result = await runThing(
		operation,
		{ size: '={{ $json.size ?? 1 }}' },
		{ script: service, input: lines(...names), ...options },
	);
	const calls = result.requests.map(
		({ path: where, body }) => `${where.split('/')[2]}: ${linesIn(body).join(' ')}`,
	);
	return { ...result, calls };
}

const goesOn = { onError: 'continueRegularOutput' } as const;

const saidOf = (items: Array<{ json: IDataObject }>) =>
	items.map(({ json: { error, said } }) => error ?? said);

afterAll(closeAll);

describe('entries that must share something to go out together', () => {
	test.concurrent('make a call for each group, in the order in which the groups come', async () => {
		const { calls, said } = await ship(['B1', 'A1', 'B2', 'C1', 'A2', 'B3']);
		expect(said).toBe('no error');
		expect(calls).toEqual(['B: B1 B2 B3', 'A: A1 A2', 'C: C1']);
	});

	test.concurrent('make several calls where a group is larger than the limit', async () => {
		const names = ['A1', 'B1', 'A2', 'A3', 'A4', 'B2', 'A5', 'A6', 'A7'];
		expect((await ship(names)).calls).toEqual(['A: A1 A2 A3', 'A: A4 A5 A6', 'A: A7', 'B: B1 B2']);
	});

	test.concurrent('get their outcomes in the order of the input, each its own', async () => {
		const { items } = await ship(['B1', 'A1', 'B2', 'A2', 'A3', 'A4', 'B3']);
		expect(jsonOf(items)).toEqual([
			{ order: 'B', line: 'B1', said: 'B1 in call 1' },
			{ order: 'A', line: 'A1', said: 'A1 in call 2' },
			{ order: 'B', line: 'B2', said: 'B2 in call 1' },
			{ order: 'A', line: 'A2', said: 'A2 in call 2' },
			{ order: 'A', line: 'A3', said: 'A3 in call 2' },
			{ order: 'A', line: 'A4', said: 'A4 in call 3' },
			{ order: 'B', line: 'B3', said: 'B3 in call 1' },
		]);
		expect(inputOf(items)).toEqual([0, 1, 2, 3, 4, 5, 6]);
	});

	test.concurrent('go out one call after the other', async () => {
		let open = 0;
		let most = 0;
		const script: Handler = async (request, call) => {
			most = Math.max(most, ++open);
			const response = await service(request, call);
			open--;
			return response;
		};
		await ship(['A1', 'B1', 'C1'], { script });
		expect(most).toBe(1);
	});

	test.concurrent('are told apart whatever their names are', async () => {
		const input = itemsOf(
			{ order: 'constructor', line: 'a' },
			{ order: '__proto__', line: 'b' },
			{ order: 'constructor', line: 'c' },
		);
		const { calls } = await ship([], { input });
		expect(calls).toEqual(['constructor: a c', '__proto__: b']);
	});
});

describe('a refusal in one group', () => {
	test.concurrent('leaves the others alone', async () => {
		const names = ['A1', 'B1', 'Bbad', 'B2', 'C1'];
		const { calls, items } = await ship(names, goesOn);
		expect(calls).toEqual([
			'A: A1',
			'B: B1 Bbad B2',
			'B: B1 Bbad',
			'B: B1',
			'B: Bbad',
			'B: B2',
			'C: C1',
		]);
		expect(saidOf(items)).toEqual([
			'A1 in call 1',
			'B1 in call 4',
			'Test Shop refused the values: No such line: Bbad [item 2]',
			'B2 in call 6',
			'C1 in call 7',
		]);
	});

	test.concurrent('leaves the others alone when the whole group is not there', async () => {
		const { items, errorItems } = await ship(['A1', 'gone1', 'B1', 'gone2'], {
			onError: 'continueErrorOutput',
		});
		expect(saidOf(items)).toEqual(['A1 in call 1', expect.stringMatching(/^B1 in call \d$/)]);
		expect(inputOf(items)).toEqual([0, 2]);
		expect(errorItems.map(({ json: { error } }) => error)).toEqual([
			'Test Shop does not know what was asked for: No such order [item 1]',
			'Test Shop does not know what was asked for: No such order [item 3]',
		]);
		expect(errorItems[0]?.json).toMatchObject({
			details: {
				advice: expect.stringContaining('Check the ID') as string,
				entry: { order: 'gone', line: 'gone1' },
			},
		});
	});

	test.concurrent('is told in one error, after the other groups are through', async () => {
		const { error, said, calls } = await ship(['A1', 'Abad', 'B1', 'Cbad', 'D1']);
		expect(error?.message).toBe(
			'2 of 5 lines were refused: item 1: Test Shop refused the values: No such line: Abad; item 3: Test Shop refused the values: No such line: Cbad',
		);
		expect(said).toContain('The other 3 were saved: leave them out when you run it again.');
		expect(calls.at(-1)).toBe('D: D1');
	});

	test.concurrent.each<[string, Script, RegExp]>([
		['a lost connection', hangUpAfterReading(), /was lost before the response was there/],
		['a web page', html(), /a web page instead of data/],
		['a refused credential', json({ error: 'Who?' }, { status: 403 }), /does not allow this/],
	])('is not what %s is: that ends it for the groups after it', async (_, failing, said) => {
		const { calls, items } = await ship(['A1', 'B1', 'C1', 'A2'], {
			...goesOn,
			script: [service, failing as Handler, service],
		});
		expect(calls).toEqual(['A: A1 A2', 'B: B1']);
		expect(saidOf(items)).toEqual([
			'A1 in call 1',
			expect.stringMatching(said),
			expect.stringContaining('Not sent, because a call before it failed'),
			'A2 in call 1',
		]);
	});
});

describe('an outcome', () => {
	const left = new ApiError({
		message: 'Test Shop left this one out',
		hint: 'Look why.',
		outcome: 'rejected',
	});

	/** Tells what came of each line by its place in the response: null is one that was left out. */
	const strict = shipping({
		outcome: ({ line }, response, nth) => {
			const said = (at(response, 'lines') as Array<string | null>)[nth];
			if (said === null) throw left;
			return { line, said };
		},
	});

	/** Leaves out a line named "skip" of a call that it accepts. */
	const leavingOut: Handler = ({ body }, call) =>
		json({ lines: linesIn(body).map((line) => (line.includes('skip') ? null : `call ${call}`)) });

	test.concurrent('that an entry was left out is a failure of that entry alone', async () => {
		const input = itemsOf(
			{ order: 'A', line: 'a1' },
			{ order: 'A', line: 'skip' },
			{ order: 'A', line: 'a3' },
			{ order: 'B', line: 'b1' },
		);
		const { items, calls } = await ship([], {
			operation: strict,
			script: leavingOut,
			input,
			...goesOn,
		});
		expect(calls).toEqual(['A: a1 skip a3', 'B: b1']);
		expect(jsonOf(items)).toEqual([
			{ line: 'a1', said: 'call 1' },
			{
				error: 'Test Shop left this one out [item 1]',
				details: { advice: 'Look why.', entry: { order: 'A', line: 'skip', size: 1 } },
			},
			{ line: 'a3', said: 'call 1' },
			{ line: 'b1', said: 'call 2' },
		]);

		const stopped = await ship([], { operation: strict, script: leavingOut, input });
		expect(stopped.error?.message).toBe(
			'1 of 4 lines were refused: item 1: Test Shop left this one out',
		);
		expect(stopped.said).toContain('The other 3 were saved');
	});

	test.concurrent('that fails in another way ends the run', async () => {
		const operation = shipping({
			outcome: () => {
				throw new TypeError('No such thing');
			},
		});
		const { said } = await ship(['A1', 'B1'], { operation });
		expect(said).toContain('No such thing');
	});

	test.concurrent('knows its place in its own call, also after halving', async () => {
		const operation = shipping({
			outcome: ({ line }, _answer, nth, call) => ({
				line,
				said: `${nth} of ${call.map((one) => one.line).join('+')}`,
			}),
		});
		const { items } = await ship(['A1', 'A2', 'Abad', 'A4', 'B1'], { ...goesOn, operation });
		expect(saidOf(items)).toEqual([
			'0 of A1+A2',
			'1 of A1+A2',
			expect.stringContaining('No such line: Abad'),
			'0 of A4',
			'0 of B1',
		]);
	});

	test.concurrent('may be several items, or none', async () => {
		const operation = shipping({
			outcome: ({ line }, _answer, nth) =>
				Array.from({ length: nth }, (_, part) => ({ line, said: `part ${part}` })),
		});
		const { items } = await ship(['A1', 'A2', 'A3'], { operation });
		expect(jsonOf(items)).toEqual([
			{ line: 'A2', said: 'part 0' },
			{ line: 'A3', said: 'part 0' },
			{ line: 'A3', said: 'part 1' },
		]);
		expect(inputOf(items)).toEqual([1, 2, 2]);
	});
});

describe('entries that count for several', () => {
	const operation = shipping({ size: ({ size }) => size });
	const sized = (...sizes: number[]) =>
		itemsOf(...sizes.map((size, nth) => ({ order: 'A', line: `${nth}`, size })));

	test.concurrent.each<[number[], string[]]>([
		[
			[1, 1, 1, 1],
			['A: 0 1 2', 'A: 3'],
		],
		[
			[2, 2, 1],
			['A: 0', 'A: 1 2'],
		],
		[
			[3, 1, 2],
			['A: 0', 'A: 1 2'],
		],
		// More than a call takes can't be cut: the service has to say what it thinks of it.
		[
			[1, 5, 1],
			['A: 0', 'A: 1', 'A: 2'],
		],
		[
			[0, 3, 0, 1],
			['A: 0 1 2', 'A: 3'],
		],
	])('fill calls by what they count (%j)', async (sizes, calls) => {
		const result = await ship([], { operation, input: sized(...sizes) });
		expect(result.said).toBe('no error');
		expect(result.calls).toEqual(calls);
		expect(result.items).toHaveLength(sizes.length);
	});
});

describe('entries with a target', () => {
	const operation = shipping({}, ({ order, line }) => `Line ${line} of ${order}`);
	const names = ['A1', 'A2', 'A1', 'B1'];

	test.concurrent('that several items share are refused, before any call', async () => {
		const { said, requests } = await ship(names, { operation });
		expect(said).toMatch(/^2 of 4 items can't be used: Line A1 of A is in more than one item/);
		expect(requests).toHaveLength(0);
	});

	test.concurrent('that several items share do not keep the others back', async () => {
		const { calls, items } = await ship(names, { operation, ...goesOn });
		expect(calls).toEqual(['A: A2', 'B: B1']);
		expect(saidOf(items)).toEqual([
			expect.stringContaining('Line A1 of A is in more than one item'),
			'A2 in call 1',
			expect.stringContaining('Line A1 of A is in more than one item'),
			'B1 in call 2',
		]);
	});
});
