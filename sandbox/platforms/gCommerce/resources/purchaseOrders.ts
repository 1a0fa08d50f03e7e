import type { AddRoute } from '../api';
import { listResponse } from '../lists';
import type { Address, Purchase } from '../state/orders';
import { addressFields, filterPurchases, purchaseListing, shippingOf } from './purchases';

/** Who pays for purchase orders: the marketplace. */
const PAYER = {
	company: 'SOCIAL GLASS INC',
	firstname: 'John',
	lastname: 'Doe',
	phone: '341-333-6532',
	email: 'operations@gcommerce.glass',
};
const PAYER_ADDRESS: Address = {
	company: PAYER.company,
	address: '415 Mission Street',
	address_2: 'Floor 37',
	city: 'San Francisco',
	county: '',
	state: 'CA',
	zipcode: '94105',
};

const listing = purchaseListing<Purchase>(listRow);

/** Adds the purchase orders. */
export function addPurchaseOrderRoutes(add: AddRoute): void {
	add('GET', '/purchase_orders', (request) =>
		listResponse(
			request,
			'purchase_orders',
			filterPurchases(request.store.purchaseOrders.values(), request.query),
			listing,
		),
	);

	add('GET', '/purchase_orders/:id', (request) =>
		purchaseOrderRow(request.find(request.store.purchaseOrders, 'purchase order')),
	);
}

/** A purchase order with all that is known of it. */
export function purchaseOrderRow(order: Purchase): object {
	const { customer } = order;
	return {
		...listRow(order),
		notes: order.notes ?? '',
		shipping: shippingOf(order),
		products: order.items.map((item) => ({
			item_id: String(item.item_id),
			product_code: item.product_code,
			product_id: String(item.product_id),
			product: item.product,
			amount: String(item.amount),
			price: item.price.toFixed(2),
			subtotal: (item.price * item.amount).toFixed(2),
			image_url: `https://gcommerce.glass/images/detailed/221/${item.product_code}.jpg`,
			product_url: `https://gcommerce.glass/${slugOf(item.product)}.html`,
		})),
		b_company: PAYER.company,
		...addressFields('b', PAYER, PAYER_ADDRESS),
		b_email: PAYER.email,
		s_company: customer.address.company,
		...addressFields('s', customer, customer.address),
	};
}

function listRow({ id, timestamp, status, subtotal, total, customer }: Purchase) {
	return {
		purchase_order_id: String(id),
		timestamp: String(timestamp),
		status,
		subtotal: subtotal.toFixed(2),
		total: total.toFixed(2),
		firstname: customer.firstname,
		lastname: customer.lastname,
		email: customer.email,
		phone: customer.phone,
	};
}

const slugOf = (title: string) =>
	title
		.toLowerCase()
		.replaceAll(/[^\p{L}\d]+/gu, '-')
		.replaceAll(/^-|-$/g, '');
