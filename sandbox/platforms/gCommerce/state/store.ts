import type { Random } from '../../../random';
import type { RateSummary } from '../rateLimiter';
import type { Category } from './categories';
import type { Feed } from './feeds';
import type { Customer, Order, Purchase } from './orders';
import { type Picture, Products } from './products';
import type { Shipment } from './shipments';

/** Counts over everything that the service holds, and how its clients kept to the rate limit. */
export interface Summary {
	categories: number;
	products: number;
	orders: number;
	/** How many orders have each status letter, e.g. {O: 425, K: 300, …}. */
	ordersByStatus: Record<string, number>;
	/** Accepted orders of which nothing has been shipped. */
	acceptedWithoutShipment: number;
	purchaseOrders: number;
	shipments: number;
	/** How many bulk uploads have each status. */
	feeds: Record<Feed['status'], number>;
	rate: RateSummary;
}

/** All that the service holds, each kind by ascending ID. It checks nothing: callers pass what fits. */
export class Store {
	readonly categories = new Map<number, Category>();
	products = new Products();
	readonly customers: Customer[] = [];
	readonly orders = new Map<number, Order>();
	readonly purchaseOrders = new Map<number, Purchase>();
	readonly shipments = new Map<number, Shipment>();
	readonly feeds: Feed[] = [];
	/** The highest IDs given so far, those of deleted entries included. */
	private lastShipmentId = 0;
	private lastPictureId = 1000;

	/** @param random for what the service makes up itself */
	constructor(readonly random: Random) {}

	/** Seconds since 1970. */
	now(): number {
		return Math.floor(Date.now() / 1000);
	}

	/** Keeps a shipment, also with its order. */
	addShipment(values: Omit<Shipment, 'shipment_id'> & { shipment_id?: number }): Shipment {
		const shipment = { shipment_id: this.lastShipmentId + 1, ...values };
		this.lastShipmentId = Math.max(this.lastShipmentId, shipment.shipment_id);
		this.shipments.set(shipment.shipment_id, shipment);
		shipment.order.shipments.push(shipment);
		return shipment;
	}

	/** Forgets a shipment: what it contained can be shipped again. */
	deleteShipment(shipment: Shipment): void {
		this.shipments.delete(shipment.shipment_id);
		shipment.order.shipments = shipment.order.shipments.filter((other) => other !== shipment);
	}

	newPicture(source: string, position: number): Picture {
		this.lastPictureId += 1;
		return { pairId: this.lastPictureId, imageId: this.lastPictureId + 50_000, source, position };
	}

	summary(rate: RateSummary): Summary {
		const orders = [...this.orders.values()];
		const ordersByStatus: Record<string, number> = {};
		for (const { status } of orders) ordersByStatus[status] = (ordersByStatus[status] ?? 0) + 1;
		const feeds = { received: 0, processing: 0, completed: 0 };
		for (const { status } of this.feeds) feeds[status] += 1;
		return {
			categories: this.categories.size,
			products: this.products.size,
			orders: orders.length,
			ordersByStatus,
			acceptedWithoutShipment: orders.filter(
				({ status, shipments }) => status === 'K' && shipments.length === 0,
			).length,
			purchaseOrders: this.purchaseOrders.size,
			shipments: this.shipments.size,
			feeds,
			rate,
		};
	}
}
