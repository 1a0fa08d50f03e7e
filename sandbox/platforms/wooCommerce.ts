import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform';

/** One page of orders, cut out of all of them. */
export type OrdersPage = (page: number, size: number) => { rows: object[]; pages: number };

/**
 * Just as much of WooCommerce as its node in n8n needs to read another platform's orders, so that the
 * two can be measured against each other on one server. Any credentials will do.
 */
export class WooCommercePlatform implements Platform {
	readonly name = 'woocommerce';
	readonly prefix = '/woocommerce/wp-json/wc/v3';

	constructor(private readonly orders: OrdersPage) {}

	/** Nothing is its own. */
	reset(): void {}

	async routes(app: FastifyInstance): Promise<void> {
		app.get<{ Querystring: { page?: string; per_page?: string } }>(
			'/orders',
			async ({ query, protocol, host, url }, reply) => {
				const page = Number(query.page ?? 1);
				const size = Number(query.per_page ?? 10);
				const { rows, pages } = this.orders(page, size);
				// Without the size, which the node says again on each page.
				const address = `${protocol}://${host}${url.split('?', 1)[0]}?page=`;
				const next = page < pages ? `, <${address}${page + 1}>; rel="next"` : '';
				reply.header('link', `<${address}1>; rel="first"${next}`);
				return rows;
			},
		);
	}

	control(): void {}
}
