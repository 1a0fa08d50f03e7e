import { addOrders } from './seed/orders';
import { PLACED } from './state/orders';
import type { Portal } from './state/portal';
import type { Category, Order, Product, Return, Shopper, Sku } from './state/rows';
import type { Store, Summary } from './state/store';
import type { TokenGrants, Tokens } from './tokens';

/** What tests see and touch of the service. Rows are copies, undefined if there is none. */
export type View = ReturnType<typeof viewOf>;

/** A view of the store and tokens as they are when a function is used: a reset replaces them. */
export function viewOf(store: () => Store, tokens: () => Tokens) {
	return {
		/** Counts over everything in the shop. */
		summary: (): Summary => store().summary(),
		/** How many tokens were asked for since the last reset, and how. */
		tokenGrants: (): TokenGrants => ({ ...tokens().grants }),
		/** Expires all access tokens. */
		expireAccessTokens: (): void => tokens().expireAccess(),
		/** Revokes all refresh tokens; access tokens stay valid. */
		revokeRefreshTokens: (): void => tokens().revokeRefresh(),
		/** All orders, the oldest first. */
		orders: (): Order[] => structuredClone([...store().orders.values()]),
		order: (orderNumber: string): Order | undefined =>
			structuredClone(store().orders.get(orderNumber)),
		product: (productCode: string): Product | undefined =>
			structuredClone(store().products.get(productCode)),
		sku: (sku: string): Sku | undefined => structuredClone(store().skus.get(sku)),
		shopper: (userName: string): Shopper | undefined =>
			structuredClone(store().shoppers.get(userName)),
		category: (categoryCode: string): Category | undefined =>
			structuredClone(store().categories.get(categoryCode)),
		/** All return requests, in the order they came. */
		returns: (): Return[] => structuredClone([...store().returns.values()]),
		return: (returnNumber: string): Return | undefined =>
			structuredClone(store().returns.get(returnNumber)),
		/** Everything that the portal keeps, reset keys and feedback included. */
		portal: (): Portal => structuredClone(store().portal),
		/** Adds orders placed now, as if shoppers ordered meanwhile, and gives their numbers. */
		addOrders: (count: number): string[] =>
			addOrders(
				store(),
				count,
				() => Date.now(),
				() => PLACED,
			),
	};
}
