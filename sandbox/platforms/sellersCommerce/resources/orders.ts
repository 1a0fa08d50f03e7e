import { invalid, PROCESSED, ApiError } from '../responses';
import type { AddRoute } from '../api';
import type { Body } from '../body';
import {
	CARRIERS,
	isServiceOf,
	ORDER_STATUSES,
	PAYMENT_GATEWAYS,
	PAYMENT_METHODS,
	PAYMENT_STATUSES,
} from '../codes';
import { ORDER } from '../odata/models';
import {
	CAPTURED,
	isCart,
	isClosed,
	leftToShip,
	PAID_AT_ONCE,
	PLACED,
	setStatus,
	ship,
} from '../state/orders';
import type { Order } from '../state/rows';
import { now } from '../time';
import { readItems } from './items';

/** Adds the orders: lists, shipping information, capture, status. */
export function addOrderRoutes(add: AddRoute): void {
	add('GET', 'order/getall', (request) => request.odata(request.store.orders.values(), ORDER));
	// Only the "getall" endpoints are said to take OData.
	add('GET', 'order/getorders', ({ store }) => [...store.orders.values()]);
	add('GET', 'order/get/{}', ({ store, key }) => store.order(key));

	add('POST', 'order/shippinginformation', (request) => {
		const body = request.body();
		const order = request.store.order(body.key('OrderNumber'));
		const shipment = {
			...readCarrier(body),
			TrackingNumber: body.text('TrackingNumber') ?? null,
			ShippedDate: body.time('ShippedDate') ?? now(),
			Items: readItems(body, order, leftToShip),
		};
		refuseClosed(order);
		ship(order, { ShipmentID: request.store.newId(), ...shipment });
		return PROCESSED;
	});

	add('POST', 'order/paymentinformation', (request) => {
		const body = request.body();
		const order = request.store.order(body.key('OrderNumber'));
		const TransactionNumber = body.key('TransactionNumber');
		const authorization = body.key('AuthorizationCode');
		body.code('PaymentMethodId', PAYMENT_METHODS);
		body.code('PaymentGatewayId', PAYMENT_GATEWAYS);
		body.code('PaymentStatusId', PAYMENT_STATUSES);
		refuseClosed(order);
		if (order.PaymentStatusId === CAPTURED) throw new ApiError('AlreadyCaptured');
		if (order.PaymentStatusId === PAID_AT_ONCE) throw new ApiError('PaymenExist');
		if (order.AuthorizationCode !== authorization) {
			throw new ApiError('ProcessFailed', 'There is no such authorization');
		}
		Object.assign(order, { TransactionNumber, PaymentStatusId: CAPTURED, ModifiedDate: now() });
		return PROCESSED;
	});

	add('POST', 'order/updateorderstatus', (request) => {
		const body = request.body();
		const order = request.store.order(body.key('OrderNumber'));
		const status = body.code('OrderStatusId', ORDER_STATUSES) ?? body.missing('OrderStatusId');
		if (status === order.OrderStatusId) return PROCESSED;
		refuseClosed(order);
		if (isCart(status) || status === PLACED) {
			throw new ApiError('ProcessFailed', 'An order does not go back to where it came from');
		}
		setStatus(order, status);
		return PROCESSED;
	});

	// By its name, it lets a client try its body: it is read and thrown away.
	add('POST', 'order/OrderSamplePost', (request) => {
		request.body();
		return PROCESSED;
	});
}

/** A cart is not an order yet; a cancelled, rejected or completed order is one no more. */
function refuseClosed({ OrderStatusId, OrderStatus }: Order): void {
	if (isCart(OrderStatusId) || isClosed(OrderStatusId)) {
		throw new ApiError('ProcessFailed', `The order's status is ${OrderStatus}`);
	}
}

/** The carrier, and one of its own service types. */
function readCarrier(body: Body): Pick<Order['Shipments'][number], 'CarrierId' | 'ServiceTypeId'> {
	const CarrierId = body.code('CarrierId', CARRIERS) ?? null;
	const ServiceTypeId = body.whole('ServiceTypeId') ?? null;
	if (ServiceTypeId !== null && !isServiceOf(ServiceTypeId, CarrierId ?? 0)) {
		throw invalid(`ServiceTypeId ${ServiceTypeId} is not one of carrier ${CarrierId}`);
	}
	return { CarrierId, ServiceTypeId };
}
