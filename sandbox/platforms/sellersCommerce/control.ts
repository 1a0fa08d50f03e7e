import type { FastifyInstance } from 'fastify';
import type { View } from './view';

const MAX_ORDERS_ADDED = 100_000;

/** Adds the routes that read the shop's state, and expire or revoke its tokens. */
export function addControlRoutes(app: FastifyInstance, view: View): void {
	app.get('/summary', async () => view.summary());
	app.get('/portal', async () => view.portal());

	for (const [path, find] of [
		['orders', (key: string) => view.order(key)],
		['products', (key: string) => view.product(key)],
		['skus', (key: string) => view.sku(key)],
		['shoppers', (key: string) => view.shopper(key)],
		['categories', (key: string) => view.category(key)],
		['returns', (key: string) => view.return(key)],
	] as const) {
		app.get<{ Params: { key: string } }>(`/${path}/:key`, async ({ params: { key } }, reply) => {
			return find(key) ?? (await reply.code(404).send({ message: `No ${key} in ${path}` }));
		});
	}

	app.post<{ Body: { count: number } }>(
		'/orders',
		{
			schema: {
				body: {
					type: 'object',
					additionalProperties: false,
					required: ['count'],
					properties: { count: { type: 'integer', minimum: 1, maximum: MAX_ORDERS_ADDED } },
				},
			},
		},
		async ({ body }) => ({ numbers: view.addOrders(body.count) }),
	);

	app.get('/tokens', async () => view.tokenGrants());
	app.post('/tokens/expire', async () => {
		view.expireAccessTokens();
		return view.tokenGrants();
	});
	app.post('/tokens/revoke', async () => {
		view.revokeRefreshTokens();
		return view.tokenGrants();
	});
}
