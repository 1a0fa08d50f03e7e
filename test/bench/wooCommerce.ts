import type { FastifyInstance } from 'fastify';
import type { Platform } from '../../sandbox/platform';
import { fullRow } from '../../sandbox/platforms/commerceHq/lists';
import { orderListing } from '../../sandbox/platforms/commerceHq/resources/orderRows';
import { seedStore } from '../../sandbox/platforms/commerceHq/seed/seed';
import type { Store } from '../../sandbox/platforms/commerceHq/state/store';
import { DEFAULT_SETTINGS, type Settings } from '../../sandbox/settings';

/**
 * Just as much of WooCommerce as its node in n8n needs to list orders. They are those that CommerceHQ's
 * stand-in has with the same settings, so that reading one list with n8n's node and with ours can be
 * compared on one server. Any credentials will do.
 */
export class WooCommercePlatform implements Platform {
	readonly name = 'woocommerce';
	readonly prefix = '/woocommerce/wp-json/wc/v3';

	private settings: Settings = DEFAULT_SETTINGS;
	private seeded?: Store;

	reset(settings: Settings): void {
		this.settings = settings;
		this.seeded = undefined;
	}

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

	/** A page of all orders by ascending ID, and the number of pages. */
	private orders(page: number, size: number): { rows: object[]; pages: number } {
		// Seeding takes long, and most measurements read other platforms.
		this.seeded ??= seedStore(this.settings);
		const { rows } = this.seeded.orders;
		const listing = orderListing(this.seeded);
		return {
			rows: rows.slice((page - 1) * size, page * size).map((order) => fullRow(order, listing)),
			pages: Math.ceil(rows.length / size),
		};
	}
}
