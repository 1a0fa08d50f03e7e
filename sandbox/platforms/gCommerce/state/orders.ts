import type { Shipment } from './shipments';

/** Status letters of orders and purchase orders. */
export type OrderStatus =
	/** open */
	| 'O'
	/** accepted */
	| 'K'
	/** shipped */
	| 'J'
	/** complete */
	| 'C'
	/** cancelled */
	| 'I';

/** Who orders. */
export interface Customer {
	user_id: number;
	firstname: string;
	lastname: string;
	email: string;
	phone: string;
	address: Address;
}

/** Where something is billed or sent to. */
export interface Address {
	company: string;
	address: string;
	address_2: string;
	city: string;
	county: string;
	state: string;
	zipcode: string;
}

/** One line of an order. Name and code are kept as they were when it was ordered. */
export interface OrderItem {
	item_id: number;
	product_id: number;
	product_code: string;
	product: string;
	price: number;
	amount: number;
}

/** What orders and purchase orders have in common; money in dollars, times in seconds since 1970. */
export interface Purchase {
	id: number;
	customer: Customer;
	status: OrderStatus;
	timestamp: number;
	notes: string | null;
	shipping_id: number;
	items: OrderItem[];
	subtotal: number;
	total: number;
}

export interface Order extends Purchase {
	shipping_cost: number;
	po_number: string;
	updated_at: number;
	shipments: Shipment[];
}

/** How many of an item no shipment contains yet. */
export function unshipped(order: Order, item: OrderItem): number {
	return order.shipments.reduce(
		(left, shipment) => left - (shipment.products.get(item.item_id) ?? 0),
		item.amount,
	);
}
