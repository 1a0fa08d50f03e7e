import type { FastifyInstance } from 'fastify';
import type { View } from './view';

/** Adds the routes that read the shop's state, and expire or revoke its tokens. */
export function addControlRoutes(app: FastifyInstance, view: View): void {
	app.get('/summary', async () => view.summary());
	app.get('/newsletter', async () => view.newsletter());
	app.get('/events', async () => view.events());
	app.get('/uploads', async () => view.uploads());

	for (const [path, find] of [
		['carts', (key: string) => view.cart(key)],
		['orders', (key: string) => view.order(key)],
		['products', (key: string) => view.product(key)],
		['users', (key: string) => view.account(key)],
		['wishlists', (key: string) => view.wishlist(key)],
		['customers', (key: string) => view.customer(key)],
		['otps', (key: string) => otpOf(view.lastOtp(key))],
	] as const) {
		app.get<{ Params: { key: string } }>(`/${path}/:key`, async ({ params: { key } }, reply) => {
			return find(key) ?? (await reply.code(404).send({ message: `No ${key} in ${path}` }));
		});
	}

	app.post<{ Params: { key: string }; Body: { outcome: 'success' | 'failed' } }>(
		'/orders/:key/payment',
		{
			schema: {
				body: {
					type: 'object',
					additionalProperties: false,
					required: ['outcome'],
					properties: { outcome: { type: 'string', enum: ['success', 'failed'] } },
				},
			},
		},
		async ({ params: { key }, body: { outcome } }, reply) => {
			if (!view.order(key)?.openRequest) {
				return await reply.code(404).send({ message: `No open payment request of ${key}` });
			}
			view.settlePayment(key, outcome);
			return view.order(key);
		},
	);

	app.get('/tokens', async () => view.tokenCounts());
	app.post('/tokens/expire', async () => {
		view.expireAccessTokens();
		return view.tokenCounts();
	});
	app.post('/tokens/revoke', async () => {
		view.revokeRefreshTokens();
		return view.tokenCounts();
	});
}

const otpOf = (otp: string | undefined) => otp && { otp };
