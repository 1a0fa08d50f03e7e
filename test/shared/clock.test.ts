import { json, startServer } from '../support/misbehavingServer';
import { closeAll, closing, itemsOf, runShop } from './testShop';

const HOUR = 3_600_000;

afterAll(async () => {
	jest.restoreAllMocks();
	await closeAll();
});

test('a clock that is put back by an hour makes nobody wait so long', async () => {
	const server = closing(await startServer(json({ id: 7 })));
	const run = async () =>
		await runShop(server, {
			operation: 'get',
			platform: { rateLimit: { requests: 3, perMs: 400 } },
			parameters: { orderId: '={{ $json.id }}', options: { maxWait: 20 } },
			input: itemsOf({ id: 1 }, { id: 2 }, { id: 3 }),
		});
	await run();
	const clock = Date.now.bind(Date);
	jest.spyOn(Date, 'now').mockImplementation(() => clock() - HOUR);
	const { items, error, tookMs } = await run();
	expect(error).toBeUndefined();
	expect(items).toHaveLength(3);
	expect(tookMs).toBeLessThan(10_000);
});
