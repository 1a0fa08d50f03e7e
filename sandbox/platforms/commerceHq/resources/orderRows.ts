import type { Listing } from '../lists';
import { amount, flag, type Keys, text, whole } from '../search';
import {
	cartPriceOf,
	countersOf,
	type Order,
	PAID_CODES,
	paidOf,
	refundableCents,
	STATUS_CODES,
} from '../state/orders';
import type { Store } from '../state/store';

/** How orders are returned. */
export function orderListing(store: Store): Listing<Order> {
	return { row: (order) => orderRow(store, order), keys };
}

function orderRow(store: Store, order: Order): object {
	const { id, email, first_name, last_name } = store.customers.get(order.customer)!;
	return {
		id: order.id,
		display_number: displayNumberOf(order),
		email: order.email,
		status: order.status,
		paid: paidOf(order),
		discounts: [],
		shipping: {
			description: order.shipping.description,
			// Text, unlike the other amounts: so the vendor's sample has it.
			price: order.shipping.price.toFixed(2),
		},
		tax: order.tax,
		total: order.total,
		ip: order.ip,
		items: order.lines.map((line) => ({
			data: { id: line.id, ...line.data },
			status: countersOf(order, line),
		})),
		fulfilments: order.fulfilments,
		shipments: order.shipments,
		restocks: order.restocks,
		customer: { id, email, first_name, last_name },
		address: order.address,
		payment: order.payment,
		conversion: {
			landing_page: 'https://shop.example.com/product/amazing-necklace',
			referrer: 'shop.example.com',
		},
		risk_level: {
			ip_fail: order.ip_fail,
			address_fail: false,
			zip_fail: false,
			cvc_fail: false,
		},
		refunded: order.refunded,
		refund_possible: refundableCents(order) > 0,
		order_date: order.order_date,
		updated_at: order.updated_at,
		notes: order.notes,
	};
}

const displayNumberOf = ({ id }: Order) => `RH${id}`;

/** What orders are sorted by and searched for: the reference's table of search fields. */
const keys: Keys<Order> = {
	id: whole((order) => order.id),
	display_number: text(displayNumberOf),
	email: text((order) => order.email),
	status: whole((order) => order.status, STATUS_CODES),
	paid: whole(paidOf, PAID_CODES),
	shipping_description: text((order) => order.shipping.description),
	shipping_price: amount((order) => order.shipping.price),
	tax: amount((order) => order.tax),
	cart_price: amount(cartPriceOf),
	total: amount((order) => order.total),
	ip: text((order) => order.ip),
	customer_id: whole((order) => order.customer),
	payment_method: text((order) => order.payment.type),
	last4: text((order) => order.payment.last4),
	ip_fail: flag((order) => order.ip_fail),
	address_fail: flag(() => false),
	zip_fail: flag(() => false),
	cvc_fail: flag(() => false),
	refunded: amount((order) => order.refunded),
	refund_possible: flag((order) => refundableCents(order) > 0),
	order_date: whole((order) => order.order_date),
	updated_at: whole((order) => order.updated_at),
	notes: text((order) => order.notes),
};

/** What can be searched for, besides what lists are sorted by: `full_name`, which only a sample shows. */
export function orderSearchKeys(store: Store): Keys<Order> {
	return {
		...keys,
		full_name: text(({ customer }) => {
			const { first_name, last_name } = store.customers.get(customer)!;
			return [first_name, last_name].filter(Boolean).join(' ');
		}),
	};
}
