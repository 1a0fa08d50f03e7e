import type { AddRoute } from '../api';
import { badRequest, conflict } from '../errors';
import { listResponse } from '../lists';
import type { Order, OrderItem } from '../state/orders';
import { stateName } from '../state/places';
import type { Store } from '../state/store';
import { requireFields } from '../values';
import { addressFields, filterPurchases, purchaseListing, shippingOf } from './purchases';

const listing = purchaseListing<Order>((order) => ({
	order_id: String(order.id),
	timestamp: String(order.timestamp),
	user_id: String(order.customer.user_id),
	firstname: order.customer.firstname,
	lastname: order.customer.lastname,
	email: order.customer.email,
	phone: order.customer.phone,
	status: order.status,
	total: order.total.toFixed(2),
}));

/** Adds the orders and their acceptance. */
export function addOrderRoutes(add: AddRoute): void {
	add('GET', '/orders', (request) =>
		listResponse(
			request,
			'orders',
			filterPurchases(request.store.orders.values(), request.query),
			listing,
		),
	);

	add('GET', '/orders/:id', (request) =>
		orderRow(request.store, request.find(request.store.orders, 'order')),
	);

	add('PUT', '/order_status/:id', (request) => {
		const body = request.object();
		const order = request.find(request.store.orders, 'order');
		requireFields(body, ['status']);
		if (body.status !== 'K') throw badRequest('The status of an order can only become K');
		if (order.status !== 'O' && order.status !== 'K') {
			throw conflict(`Order ${order.id} cannot be accepted: its status is ${order.status}`);
		}
		if (order.status === 'O') {
			order.status = 'K';
			order.updated_at = request.store.now();
		}
		return { order_id: order.id };
	});
}

/** An order with all that is known of it. */
export function orderRow(store: Store, order: Order): object {
	const { customer, subtotal } = order;
	const { address } = customer;
	const cost = order.shipping_cost.toFixed(2);
	return {
		order_id: String(order.id),
		user_id: String(customer.user_id),
		total: order.total.toFixed(2),
		subtotal,
		discount: 0,
		subtotal_discount: 0,
		payment_surcharge: 0,
		shipping_ids: String(order.shipping_id),
		shipping_cost: cost,
		timestamp: String(order.timestamp),
		status: order.status,
		notes: order.notes,
		details: null,
		promotions: [],
		promotion_ids: '',
		firstname: customer.firstname,
		lastname: customer.lastname,
		...addressFields('b', customer, address),
		// As in the sample, the names are those of the bill.
		...addressFields('s', { ...customer, firstname: '', lastname: '' }, address),
		s_address_type: '',
		phone: customer.phone,
		fax: '',
		url: '',
		email: customer.email,
		payment_id: '32',
		lang_code: 'en',
		repaid: '0',
		validation_code: '',
		po_number: order.po_number,
		payment_terms: '',
		updated_at: String(order.updated_at),
		payment_method: { payment_id: '32', payment: 'PO', description: '', instructions: '' },
		products: Object.fromEntries(
			order.items.map((item) => [item.item_id, itemRow(store, order, item)]),
		),
		taxes: [],
		tax_subtotal: 0,
		display_shipping_cost: cost,
		b_country_descr: 'United States',
		s_country_descr: 'United States',
		b_state_descr: stateName(address.state),
		s_state_descr: stateName(address.state),
		need_shipping: true,
		shipping: shippingOf(order),
		shipment_ids: order.shipments.map(({ shipment_id }) => String(shipment_id)),
		secondary_currency: 'USD',
		display_subtotal: subtotal,
		payment_info: [],
		total_weight: totalWeight(store, order),
	};
}

function itemRow(store: Store, order: Order, item: OrderItem): object {
	return {
		item_id: String(item.item_id),
		order_id: String(order.id),
		product_id: String(item.product_id),
		product_code: item.product_code,
		price: item.price.toFixed(2),
		amount: String(item.amount),
		product: item.product,
		product_status: store.products.get(item.product_id)?.status ?? 'D',
	};
}

function totalWeight(store: Store, order: Order): number {
	const weight = order.items.reduce(
		(sum, item) => sum + (store.products.get(item.product_id)?.weight ?? 0) * item.amount,
		0,
	);
	return Math.round(weight * 1000) / 1000;
}
