import type { ApiRequest } from '../../nodes/shared';
import { withCache } from '../../nodes/shared/methods/responseCache';

const request: ApiRequest = { method: 'GET', path: '/lamps' };
const MINUTE_MS = 60_000;

afterEach(() => jest.restoreAllMocks());

/** Counts what is sent; `fail` lets the first request fail. */
function service({ fail = false } = {}) {
	const sent: ApiRequest[] = [];
	const send = async (one: ApiRequest) => {
		sent.push(one);
		if (fail && sent.length === 1) throw new Error('No');
		return { number: sent.length };
	};
	return { sent, send };
}

/** An account that no other test has. */
const account = () => expect.getState().currentTestName!;

test('a request that is sent again within a minute gets the response that is there', async () => {
	const { send, sent } = service();
	const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
	const cached = withCache(send, account());
	expect(await cached(request)).toEqual({ number: 1 });
	clock.mockReturnValue(MINUTE_MS - 1);
	expect(await cached(request)).toEqual({ number: 1 });
	// A list that is opened again has a `send` of its own.
	expect(await withCache(send, account())(request)).toEqual({ number: 1 });
	clock.mockReturnValue(MINUTE_MS);
	expect(await cached(request)).toEqual({ number: 2 });
	expect(sent).toHaveLength(2);
});

test('two requests at the same time get one response', async () => {
	const { send, sent } = service();
	const cached = withCache(send, account());
	const [one, other] = await Promise.all([cached(request), cached(request)]);
	expect(one).toBe(other);
	expect(sent).toHaveLength(1);
});

test('a request that failed is sent again', async () => {
	const { send } = service({ fail: true });
	const cached = withCache(send, account());
	await expect(cached(request)).rejects.toThrow('No');
	expect(await cached(request)).toEqual({ number: 2 });
});

test.each<[string, ApiRequest, string]>([
	['path', { ...request, path: '/torches' }, ''],
	['query', { ...request, query: { page: 2 } }, ''],
	['body', { ...request, body: { name: 'x' } }, ''],
	['account', request, ' of another'],
])('another %s has a response of its own', async (_, other, suffix) => {
	const { send } = service();
	expect(await withCache(send, account())(request)).toEqual({ number: 1 });
	expect(await withCache(send, account() + suffix)(other)).toEqual({ number: 2 });
});
