import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { listSearch } from '../../fixtures/engine/engine';
import { callsOf, credentialFor, nodeType, useShop } from './support';

const used = useShop({ orders: 250, customers: 20, products: 20 });

/** The list of the order locator, as the user sees it who has typed `filter`. */
const listed = async (filter?: string, credential?: ICredentialDataDecryptedObject) => {
	const credentials = { sellersCommerceApi: credentialFor(used.sandbox, credential) };
	return (await listSearch(nodeType, 'searchOrders', { credentials, filter })).results;
};

const orders = () => used.sandbox.sellersCommerce.orders();

/** The error that the editor gets. It shows these parts. */
async function shownError(asking: Promise<unknown>) {
	const error: unknown = await asking.then(
		() => new Error('There was none'),
		(one: unknown) => one,
	);
	const { name, message, description } = error as Record<string, unknown>;
	return { name, message, description };
}

describe('the list of orders', () => {
	test('shows the newest 200, in one call', async () => {
		const newest = orders()
			.filter(({ OrderPlacedDate }) => OrderPlacedDate !== null)
			.sort((one, other) => (one.OrderPlacedDate! < other.OrderPlacedDate! ? 1 : -1))
			.slice(0, 200);
		expect(newest).toHaveLength(200);
		expect((await listed()).map(({ value }) => value)).toEqual(
			newest.map(({ OrderNumber }) => OrderNumber),
		);
		expect(callsOf(used.sandbox)).toEqual([
			{
				method: 'GET',
				path: '/api/order/getall',
				query: { $orderby: 'OrderPlacedDate desc', $skip: '0', $top: '200' },
			},
		]);
	});

	test('says when each was placed, and of a cart just the number', async () => {
		const body = [
			{ OrderNumber: 'SC7', OrderPlacedDate: '2026-11-19T20:12:33.123+00:00' },
			{ OrderNumber: 100245, OrderPlacedDate: '2026-11-18T09:00:00' },
			{ OrderNumber: 'SC5', OrderPlacedDate: null },
		];
		used.sandbox.addFaults({ path: '/api/order/getall', status: 200, body });
		expect(await listed()).toEqual([
			{ name: 'SC7, placed 2026-11-19 20:12', value: 'SC7' },
			{ name: '100245, placed 2026-11-18 09:00', value: '100245' },
			{ name: 'SC5', value: 'SC5' },
		]);
	});

	test.each([
		[' sc100003 ', ({ OrderNumber }: { OrderNumber: string }) => OrderNumber === 'SC100003'],
		[
			'2026-03-1',
			({ OrderPlacedDate: placed }: { OrderPlacedDate: string | null }) =>
				placed?.startsWith('2026-03-1') ?? false,
		],
	])('is searched by number and date, also beyond what it shows: %j', async (filter, holds) => {
		const wanted = orders().filter(holds);
		expect(wanted.length).toBeGreaterThan(0);
		const values = (await listed(filter)).map(({ value }) => value);
		expect(new Set(values)).toEqual(new Set(wanted.map(({ OrderNumber }) => OrderNumber)));
		expect(values).toHaveLength(wanted.length);
	});

	test('is searched through 2,000 orders and no more', async () => {
		await used.reset({ orders: 2300 });
		expect(await listed('no such order')).toEqual([]);
		expect(callsOf(used.sandbox)).toHaveLength(10);
	});

	test.each([
		[{ paging: 'ignored' } as const, 250, 1],
		[{ paging: 'samePage' } as const, 200, 2],
		[{ maxPageSize: 90 }, 250, 3],
	])('ends with a service of the kind %j', async (sellersCommerce, found, calls) => {
		await used.reset({ sellersCommerce });
		expect(await listed('SC')).toHaveLength(found);
		expect(callsOf(used.sandbox)).toHaveLength(calls);
	});

	test('says what is wrong with the credentials, and what to do', async () => {
		const asked = listed('', { sharedSecret: 'another-secret', accessToken: '', refreshToken: '' });
		expect(await shownError(asked)).toEqual({
			name: 'NodeApiError',
			message: expect.stringMatching(
				/^SellersCommerce refused the access key or the shared secret key/,
			) as string,
			description: 'Copy both again from your SellersCommerce account into the credential.',
		});
	});

	test('says what SellersCommerce says', async () => {
		used.sandbox.addFaults({
			path: '/api/order/getall',
			status: 406,
			body: { Results: 'ProcessFailed', ResponseMessage: 'Process gets failed', StatusCode: 29 },
		});
		expect(await shownError(listed())).toMatchObject({
			name: 'NodeApiError',
			message: expect.stringContaining('Process gets failed (ProcessFailed, code 29)') as string,
		});
	});
});
