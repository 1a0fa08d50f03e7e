import type { RateLimiter } from './rateLimiter';
import { orderRow } from './resources/orders';
import { productRow } from './resources/productRows';
import { processFeed } from './resources/productsFeed';
import { purchaseOrderRow } from './resources/purchaseOrders';
import { shipmentRow } from './resources/shipments';
import { addOrders } from './seed/orders';
import type { Feed } from './state/feeds';
import type { Product } from './state/products';
import type { Store, Summary } from './state/store';

/** What tests see and change of the service, in the store that there is when a function is used. */
export function viewOf(store: () => Store, rateLimiter: () => RateLimiter) {
	return {
		/** Counts, and under `rate` how many requests came in, were refused with 429 and fell into one window. */
		summary: (): Summary => store().summary(rateLimiter().summary()),
		/**
		 * A product by its ID (a number) or its code (text): as the API returns it, with what it keeps of bulk
		 * updates and uploads, and under `images` where its pictures came from.
		 */
		product: (key: number | string): object | undefined => {
			const { products } = store();
			const product = typeof key === 'number' ? products.get(key) : products.withCode(key);
			return product && productView(product);
		},
		/** An order as the API returns it, undefined if there is none with this ID. */
		order: (id: number): object | undefined => {
			const order = store().orders.get(id);
			return order && orderRow(store(), order);
		},
		purchaseOrder: (id: number): object | undefined => {
			const order = store().purchaseOrders.get(id);
			return order && purchaseOrderRow(order);
		},
		shipment: (id: number): object | undefined => {
			const shipment = store().shipments.get(id);
			return shipment && shipmentRow(shipment);
		},
		/** The IDs of all orders with a status letter (O open, K accepted, …), the oldest first. */
		orderIds: (status: string): number[] =>
			[...store().orders.values()].filter((order) => order.status === status).map(({ id }) => id),
		/** Adds open orders made now, and returns their IDs. */
		addOrders: (count: number): number[] => addOrders(store(), count, () => store().now()),
		/** The bulk uploads, the oldest first. */
		feeds: (): Feed[] => structuredClone(store().feeds),
		/** Starts processing the received uploads; nothing is saved yet. */
		startFeeds: (): void => {
			for (const feed of store().feeds) {
				if (feed.status === 'received') feed.status = 'processing';
			}
		},
		/** Saves the products of all uploads that are not completed. */
		processFeeds: (): void => {
			for (const feed of store().feeds) {
				if (feed.status !== 'completed') processFeed(store(), feed);
			}
		},
	};
}

function productView(product: Product): object {
	const pictures = [...(product.main_pair ? [product.main_pair] : []), ...product.image_pairs];
	return {
		...productRow(product),
		...product.details,
		vendor_price: product.price,
		upc: product.product_upc_code,
		images: pictures.map(({ source }) => source),
	};
}
