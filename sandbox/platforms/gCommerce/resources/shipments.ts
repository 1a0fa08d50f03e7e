import { type AddRoute, type ApiRequest, isObject } from '../api';
import { badRequest, conflict, notFound } from '../errors';
import { listResponse, type Listing } from '../lists';
import { type Order, unshipped } from '../state/orders';
import {
	carrierInfo,
	type Shipment,
	SHIPMENT_STATUSES,
	type ShipmentStatus,
	SHIPPING_METHODS,
	shippingMethod,
} from '../state/shipments';
import { code, id, oneOf, readFields, requireFields, text } from '../values';

const status = oneOf(SHIPMENT_STATUSES);

const listing: Listing<Shipment> = {
	keys: {
		id: (shipment) => shipment.shipment_id,
		order_id: ({ order }) => order.id,
		shipment_date: ({ timestamp }) => timestamp,
		order_date: ({ order }) => order.timestamp,
		customer: ({ order: { customer } }) => `${customer.lastname} ${customer.firstname}`,
		status: (shipment) => shipment.status,
	},
	sort: { by: 'id', order: 'desc' },
	row: listRow,
	params: (order) => ({ advanced_info: true, sort_order_rev: order === 'asc' ? 'desc' : 'asc' }),
};

/** What a client sends of a new shipment. */
interface ShipmentBody {
	order_id: number;
	products: Map<number, number>;
	carrier: string;
	tracking_number: string;
	shipping_id: number;
	comments: string;
	status: ShipmentStatus;
	order_status: 'J';
}

/** Adds the shipments. */
export function addShipmentRoutes(add: AddRoute): void {
	add('GET', '/shipments', (request) => {
		const filters = readFields<{ order_id: number; status: ShipmentStatus }>(request.query, {
			order_id: id,
			status,
		});
		const shipments = [...request.store.shipments.values()].filter(
			(shipment) =>
				(filters.order_id === undefined || shipment.order.id === filters.order_id) &&
				(filters.status === undefined || shipment.status === filters.status),
		);
		return listResponse(request, 'shipments', shipments, listing);
	});

	add('GET', '/shipments/:id', (request) =>
		shipmentRow(request.find(request.store.shipments, 'shipment')),
	);
	add('POST', '/shipments', createShipment);

	add('PUT', '/shipments/:id', (request) => {
		const body = request.object();
		const shipment = request.find(request.store.shipments, 'shipment');
		requireFields(body, ['status']);
		Object.assign(shipment, readFields<{ status: ShipmentStatus }>(body, { status }));
		return { shipment_id: shipment.shipment_id };
	});

	add('DELETE', '/shipments/:id', (request) => {
		const shipment = request.find(request.store.shipments, 'shipment');
		if (shipment.status === 'P') {
			throw conflict(`Shipment ${shipment.shipment_id} was picked up already`);
		}
		request.store.deleteShipment(shipment);
	});
}

function createShipment(request: ApiRequest): object {
	const { store } = request;
	const body = request.object();
	requireFields(body, ['order_id', 'products']);
	const sent = readFields<ShipmentBody>(body, {
		order_id: id,
		products: quantities,
		carrier: text,
		tracking_number: (value) => code(value) ?? text(value),
		shipping_id: id,
		comments: text,
		status,
		order_status: oneOf(['J'] as const),
	});
	const { order_id, products, order_status, shipping_id } = sent;
	if (shipping_id && !SHIPPING_METHODS.some((method) => method.shipping_id === shipping_id)) {
		throw badRequest(`There is no shipping method ${shipping_id}`);
	}
	const order = store.orders.get(order_id!);
	if (!order) throw notFound(`There is no order ${order_id}`);
	checkItems(order, products!);
	const { shipment_id } = store.addShipment({
		order,
		timestamp: store.now(),
		comments: sent.comments ?? '',
		status: sent.status ?? 'S',
		shipping_id: shipping_id ?? order.shipping_id,
		tracking_number: sent.tracking_number ?? '',
		carrier: (sent.carrier ?? '').toLowerCase(),
		products: products!,
	});
	if (order_status) order.status = order_status;
	order.updated_at = store.now();
	return { shipment_id };
}

/** An order that was marked as shipped with its first parcel still accepts the others. */
function checkItems(order: Order, products: ReadonlyMap<number, number>): void {
	const items = [...products].map(([itemId, quantity]) => {
		const item = order.items.find(({ item_id }) => item_id === itemId);
		if (!item) throw badRequest(`Order ${order.id} has no item ${itemId}`);
		return { item, quantity };
	});
	if (order.status !== 'K' && order.status !== 'J') {
		throw conflict(`Order ${order.id} cannot be shipped: its status is ${order.status}`);
	}
	for (const { item, quantity } of items) {
		const left = unshipped(order, item);
		if (quantity > left) {
			throw conflict(`Of item ${item.item_id} only ${left} are left to be shipped`);
		}
	}
}

/** {item ID: quantity}, at least one of each. */
function quantities(value: unknown): Map<number, number> | undefined {
	if (!isObject(value)) return undefined;
	const pairs = Object.entries(value).map(([item, quantity]) => [id(item), id(quantity)] as const);
	if (pairs.length === 0 || pairs.flat().includes(undefined)) return undefined;
	return new Map(pairs as Array<[number, number]>);
}

/** A shipment by itself; the list leaves out who ordered. */
export const shipmentRow = (shipment: Shipment): object => ({
	...listRow(shipment),
	user_id: String(shipment.order.customer.user_id),
});

function listRow({ order, products, ...shipment }: Shipment) {
	const { customer } = order;
	const isWhole = order.items.every(({ item_id, amount }) => products.get(item_id) === amount);
	return {
		shipment_id: String(shipment.shipment_id),
		shipment_timestamp: String(shipment.timestamp),
		comments: shipment.comments,
		status: shipment.status,
		order_id: String(order.id),
		order_timestamp: String(order.timestamp),
		s_firstname: customer.firstname,
		s_lastname: customer.lastname,
		firstname: customer.firstname,
		lastname: customer.lastname,
		company: customer.address.company,
		shipping_id: String(shipment.shipping_id),
		shipping: shippingMethod(shipment.shipping_id).shipping,
		tracking_number: shipment.tracking_number,
		carrier: shipment.carrier,
		products: Object.fromEntries([...products].map(([item, count]) => [item, String(count)])),
		group_key: 0,
		carrier_info: carrierInfo(shipment.carrier, shipment.tracking_number),
		one_full: isWhole,
	};
}
