import type { Order } from './orders';

/** P picked up, A packed, S shipped. */
export type ShipmentStatus = 'P' | 'A' | 'S';
export const SHIPMENT_STATUSES: readonly ShipmentStatus[] = ['P', 'A', 'S'];

/** A parcel of an order. */
export interface Shipment {
	shipment_id: number;
	order: Order;
	/** Seconds since 1970. */
	timestamp: number;
	comments: string | null;
	status: ShipmentStatus;
	shipping_id: number;
	tracking_number: string;
	/** A carrier's short name in lower case, e.g. "usps". */
	carrier: string;
	/** Quantities by item ID. */
	products: Map<number, number>;
}

/** A way of shipping that the shop offers. */
export interface ShippingMethod {
	shipping_id: number;
	shipping: string;
	delivery_time: string;
}

/** The IDs are those of the documents' samples. */
export const SHIPPING_METHODS: readonly ShippingMethod[] = [
	{ shipping_id: 1, shipping: 'UPS Ground', delivery_time: '2-5 business days' },
	{ shipping_id: 4, shipping: 'USPS', delivery_time: '3-6 business days' },
	{ shipping_id: 32, shipping: 'Freight', delivery_time: '7-10 business days' },
	{ shipping_id: 44, shipping: 'Standard Shipping', delivery_time: '1-3 business days' },
];

/** The method with an ID that is known to exist. */
export function shippingMethod(id: number): ShippingMethod {
	return SHIPPING_METHODS.find(({ shipping_id }) => shipping_id === id)!;
}

const CARRIERS: Record<string, { name: string; url: string }> = {
	usps: { name: 'USPS', url: 'https://tools.usps.com/go/TrackConfirmAction_input?qtc_tLabels1=' },
	ups: { name: 'UPS', url: 'https://www.ups.com/track?tracknum=' },
	fedex: { name: 'FedEx', url: 'https://www.fedex.com/fedextrack/?trknbr=' },
	dhl: { name: 'DHL', url: 'https://www.dhl.com/us-en/home/tracking.html?tracking-id=' },
};

/** A carrier's name and page for a parcel; an empty list, as PHP has it, for one that is not known. */
export function carrierInfo(carrier: string, trackingNumber: string): object {
	const known = Object.hasOwn(CARRIERS, carrier) ? CARRIERS[carrier] : undefined;
	if (!known) return [];
	return {
		name: known.name,
		tracking_url: known.url + encodeURIComponent(trackingNumber),
	};
}
