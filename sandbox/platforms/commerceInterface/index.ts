import type { FastifyInstance } from 'fastify';
import type { Platform } from '../../platform';
import { DEFAULT_SETTINGS, type Settings } from '../../settings';
import { addRoutes } from './routes';
import { emptySupplier, seedSupplier } from './seed';
import { type LineItemState, type Summary, Supplier } from './state';

const CREDENTIALS = { supplierId: '1', token: 'sandbox-token-7f3k9q2m' };
const EMPTY_CREDENTIALS = { supplierId: '2', token: 'sandbox-token-2w8x4c6v' };

/**
 * A stand-in for the CommerceInterface API v2 with two suppliers: one with the data that the
 * settings ask for, one who has nothing.
 */
export class CommerceInterfacePlatform implements Platform {
	readonly name = 'commerce-interface';
	readonly prefix = '/commerce-interface/api/v2';

	private settings: Settings = DEFAULT_SETTINGS;
	private seeded?: Supplier;
	private readonly supplierWithoutData = new Supplier(emptySupplier());
	private readonly view = {
		/** Counts over the supplier who has data. */
		summary: (): Summary => this.supplier.summary(),
		/** A line item's state, undefined if there is none with this ID. */
		lineItem: (id: number): LineItemState | undefined => this.supplier.lineItem(id),
	};

	/** Seeded when it is first needed: tests of other platforms don't wait for it. */
	private get supplier(): Supplier {
		this.seeded ??= new Supplier(seedSupplier(this.settings));
		return this.seeded;
	}

	reset(settings: Settings): void {
		this.settings = settings;
		this.seeded = undefined;
	}

	async routes(app: FastifyInstance): Promise<void> {
		await addRoutes(app, {
			authenticate: (supplierId, token) => this.authenticate(supplierId, token),
			settings: () => this.settings.commerceInterface,
		});
	}

	control(app: FastifyInstance): void {
		app.get('/summary', async () => this.view.summary());
		app.get<{ Params: { id: string } }>('/line-items/:id', async ({ params }, reply) => {
			const line = this.view.lineItem(Number(params.id));
			return line ?? (await reply.code(404).send({ message: `No line item ${params.id}` }));
		});
	}

	/** What the running sandbox has of this platform, at this scheme, host and port. */
	access(url: string) {
		return {
			baseUrl: url + this.prefix,
			...CREDENTIALS,
			/** A second supplier, who has no orders and no purchase orders. */
			emptySupplier: EMPTY_CREDENTIALS,
			...this.view,
		};
	}

	private authenticate(supplierId?: string, token?: string): Supplier | undefined {
		const isFor = (known: { supplierId: string; token: string }) =>
			supplierId === known.supplierId && token === known.token;
		if (isFor(CREDENTIALS)) return this.supplier;
		return isFor(EMPTY_CREDENTIALS) ? this.supplierWithoutData : undefined;
	}
}
