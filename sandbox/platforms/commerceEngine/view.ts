import { orderView, settlePayment } from './state/orders';
import type { Store } from './state/store';
import { now } from './time';
import type { TokenCounts, Tokens } from './tokens';

/** What tests see and touch of the service. Rows are copies, undefined if there is none. */
export type View = ReturnType<typeof viewOf>;

/** A view of the store and tokens as they are when a function is used: a reset replaces them. */
export function viewOf(store: () => Store, tokens: () => Tokens) {
	return {
		/** Counts over everything in the shop. */
		summary: () => summaryOf(store()),
		/** What is kept of a cart; the amounts are computed when a client asks. */
		cart: (id: string) => structuredClone(store().carts.find(id)),
		/** An order as the API returns it, with what else is known of it. */
		order: (number: string) => {
			const record = store().orders.get(number);
			return record && structuredClone({ ...record, order: orderView(record, now()) });
		},
		/** The numbers of all orders, or of those in a status, the oldest first. */
		orderNumbers: (status?: string): string[] =>
			store()
				.orders.all()
				.filter(({ order }) => status === undefined || order.status === status)
				.map(({ order }) => order.order_number),
		/** Ends the open payment request of an order as the gateway reports it. */
		settlePayment: (number: string, outcome: 'success' | 'failed'): void => {
			const record = store().orders.get(number);
			if (!record) throw new Error(`There is no order ${number}`);
			settlePayment(record, outcome, `TXN${store().random.hex(12)}`, now());
		},
		product: (id: string) => structuredClone(store().catalog.products.get(id)),
		/** A user as the API returns it. */
		account: (id: string) => structuredClone(store().users.get(id)),
		/** A user's wishlist, the oldest entry first. */
		wishlist: (userId: string) => structuredClone(store().carts.wishlist(userId)),
		addresses: (customerId: string) =>
			structuredClone(store().customers.find(customerId)?.addresses ?? []),
		/** Everything below `/customers/{customer_id}`. */
		customer: (id: string) => structuredClone(store().customers.find(id)),
		/** How many pairs of tokens were asked for since the last reset, and how. */
		tokenCounts: (): TokenCounts => ({ ...tokens().counts }),
		/** Expires all access tokens. */
		expireAccessTokens: (): void => tokens().expireAccess(),
		/** Revokes all refresh tokens; access tokens stay valid. */
		revokeRefreshTokens: (): void => tokens().revokeRefresh(),
		/** The OTP that was sent with a token. */
		lastOtp: (otpToken: string): string | undefined => store().otps.get(otpToken)?.otp,
		/** Who subscribed to the newsletter. */
		newsletter: (): string[] => [...store().newsletter],
		/** The tracked events as they were sent. */
		events: () => structuredClone(store().events),
		/** Every uploaded file, the oldest first, without its bytes. */
		uploads: () => structuredClone(store().uploads),
	};
}

function summaryOf({ users, catalog, carts, orders, ...store }: Store) {
	const records = orders.all();
	const ordersByStatus: Record<string, number> = {};
	for (const { order } of records) {
		ordersByStatus[order.status] = (ordersByStatus[order.status] ?? 0) + 1;
	}
	return {
		users: users.registered().length,
		products: catalog.products.size,
		reviews: catalog.reviews.length,
		carts: carts.size,
		orders: records.length,
		ordersByStatus,
		shipments: records.reduce((sum, { shipments }) => sum + shipments.length, 0),
		returns: records.reduce((sum, { returns }) => sum + returns.length, 0),
		refunds: records.reduce((sum, { refunds }) => sum + refunds.length, 0),
		newsletter: store.newsletter.size,
		events: store.events.length,
		uploads: store.uploads.length,
	};
}
