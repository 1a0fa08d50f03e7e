import { conflict, invalid, Message } from '../responses';
import type { AddRoute } from '../api';
import { anyText, oneOf, optional, shape, text } from '../body';
import type { ApiRequest } from '../request';
import { cancelOrder } from '../state/cancellation';
import type { CatalogItem } from '../state/catalog';
import type { BankAccount } from '../state/customerRows';
import { ORDER_STATUSES } from '../state/orderRows';
import { closeRequest, isCancellable, orderView, paymentStatus } from '../state/orders';
import { now } from '../time';
import { viewFor } from './catalog';
import { ORDER_SORT_KEYS, listedOrder, ownOrder } from './orderViews';
import { placeOrder, requestPayment } from './placeOrder';
import { CREATE_ORDER, PAYMENT_METHOD } from './paymentBody';

const ONE = '/orders/:order_number';
const CANCEL = shape({
	cancellation_reason: text,
	refund_mode: oneOf('bank-transfer', 'original-payment-mode'),
	bank_account_id: optional(text),
	feedback: optional(anyText),
});
const RETRY = shape({ payment_method: optional(PAYMENT_METHOD) });

/** Adds the orders with their payments, refunds and shipments. */
export function addOrderRoutes(add: AddRoute): void {
	add('GET', '/orders', 'login', (request) => {
		const userId = request.own(request.requiredQuery('user_id'), request.user.id, 'user');
		const statuses = request.queryAllOf('status', ORDER_STATUSES);
		const records = request.store.orders
			.ofUser(userId)
			.reverse()
			.filter(({ order }) => statuses.length === 0 || statuses.includes(order.status));
		const { page, pagination } = request.paged(request.sorted(records, ORDER_SORT_KEYS));
		return { orders: page.map(listedOrder), pagination };
	});

	add('POST', '/orders', 'login', (request) => {
		const { cart_id, payment_method } = request.body(CREATE_ORDER);
		const { record, info } = placeOrder(request, cart_id, payment_method);
		const order = orderView(record, now());
		return { order, payment_required: info !== null, payment_info: info };
	});

	add('GET', '/orders/buy-it-again', 'login', (request) => {
		const view = viewFor(request);
		const { page, pagination } = request.paged(boughtBefore(request));
		return { items: page.map((catalogItem) => view.item(catalogItem)), pagination };
	});

	add('GET', ONE, 'login', (request) => ({ order: orderView(ownOrder(request), now()) }));
	add('GET', `${ONE}/payment-status`, 'login', (request) =>
		paymentStatus(ownOrder(request), now()),
	);
	add('GET', `${ONE}/payments`, 'login', (request) => ({
		payments: ownOrder(request).order.payments,
	}));
	add('GET', `${ONE}/refunds`, 'login', (request) => ({ refunds: ownOrder(request).refunds }));
	add('GET', `${ONE}/shipments`, 'login', (request) => ({
		shipments: ownOrder(request).shipments,
	}));

	add('POST', `${ONE}/cancel`, 'login', (request) => {
		const record = ownOrder(request);
		const body = request.body(CANCEL);
		const account = accountFor(request, body);
		if (!isCancellable(record.order)) {
			throw conflict(`An order that is ${record.order.status} cannot be cancelled`);
		}
		const customer = request.store.customers.of(request.customerId);
		cancelOrder(request.store, record, customer, body, account, now());
		return { order: orderView(record, now()) };
	});

	addPaymentRoutes(add);
}

/** Adds the payment requests of an order. */
function addPaymentRoutes(add: AddRoute): void {
	add('POST', `${ONE}/retry-payment`, 'login', (request) => {
		const record = ownOrder(request);
		const { payment_method = record.method } = request.body(RETRY);
		const { is_retry_available, status } = paymentStatus(record, now());
		if (!is_retry_available) {
			throw conflict(
				status === 'pending'
					? 'The last payment request is still open: cancel it, or wait 15 minutes'
					: `The order is ${record.order.status}, its payment ${status}`,
			);
		}
		if (!payment_method) throw invalid({ payment_method: 'is required' });
		closeRequest(record, now());
		return { payment_info: requestPayment(request, record, payment_method) };
	});

	add('POST', `${ONE}/cancel-payment-request`, 'login', (request) => {
		const record = ownOrder(request);
		if (!record.openRequest) throw conflict('No payment request of this order is open');
		closeRequest(record, now());
		return new Message('Payment request cancelled');
	});
}

/** What was delivered and is still sold, each thing once, the latest first. */
function boughtBefore(request: ApiRequest): CatalogItem[] {
	// Only a marketplace has sellers.
	if (request.query('seller_id') !== undefined) return [];
	const items = request.store.orders
		.ofUser(request.user.id)
		.reverse()
		.flatMap(({ shipments }) => shipments)
		.filter(({ status }) => status === 'delivered')
		.flatMap(({ shipment_items }) => shipment_items);
	const bought = new Set(items.map(({ sku }) => sku));
	const catalogItems = new Map(
		request.store.catalog.items().map((catalogItem) => [catalogItem.sku.sku, catalogItem]),
	);
	return [...bought].flatMap((sku) => catalogItems.get(sku) ?? []);
}

/** The account that a refund by bank transfer goes to. */
function accountFor(
	request: ApiRequest,
	{
		refund_mode: mode,
		bank_account_id: id,
	}: { refund_mode: string; bank_account_id?: string | undefined },
): BankAccount | undefined {
	if (mode !== 'bank-transfer') return undefined;
	if (id === undefined) throw invalid({ bank_account_id: 'is required for a bank transfer' });
	const account = request.store.customers
		.of(request.customerId)
		.bankAccounts.find((one) => one.id === id);
	if (account?.account_type !== 'outbound') {
		throw invalid({ bank_account_id: 'is not an outbound bank account of yours' });
	}
	return account;
}
