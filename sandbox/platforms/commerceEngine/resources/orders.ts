import { conflict, invalid, Message } from '../responses';
import type { AddRoute } from '../api';
import { anyText, oneOf, optional, shape, text } from '../body';
import type { Call } from '../call';
import { cancelOrder } from '../state/cancellation';
import type { Ware } from '../state/catalog';
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
	add('GET', '/orders', 'login', (call) => {
		const userId = call.own(call.requiredQuery('user_id'), call.user.id, 'user');
		const statuses = call.queryAllOf('status', ORDER_STATUSES);
		const records = call.store.orders
			.ofUser(userId)
			.reverse()
			.filter(({ order }) => statuses.length === 0 || statuses.includes(order.status));
		const { page, pagination } = call.paged(call.sorted(records, ORDER_SORT_KEYS));
		return { orders: page.map(listedOrder), pagination };
	});

	add('POST', '/orders', 'login', (call) => {
		const { cart_id, payment_method } = call.body(CREATE_ORDER);
		const { record, info } = placeOrder(call, cart_id, payment_method);
		const order = orderView(record, now());
		return { order, payment_required: info !== null, payment_info: info };
	});

	add('GET', '/orders/buy-it-again', 'login', (call) => {
		const view = viewFor(call);
		const { page, pagination } = call.paged(boughtBefore(call));
		return { items: page.map((ware) => view.item(ware)), pagination };
	});

	add('GET', ONE, 'login', (call) => ({ order: orderView(ownOrder(call), now()) }));
	add('GET', `${ONE}/payment-status`, 'login', (call) => paymentStatus(ownOrder(call), now()));
	add('GET', `${ONE}/payments`, 'login', (call) => ({ payments: ownOrder(call).order.payments }));
	add('GET', `${ONE}/refunds`, 'login', (call) => ({ refunds: ownOrder(call).refunds }));
	add('GET', `${ONE}/shipments`, 'login', (call) => ({ shipments: ownOrder(call).shipments }));

	add('POST', `${ONE}/cancel`, 'login', (call) => {
		const record = ownOrder(call);
		const body = call.body(CANCEL);
		const account = accountFor(call, body);
		if (!isCancellable(record.order)) {
			throw conflict(`An order that is ${record.order.status} cannot be cancelled`);
		}
		const customer = call.store.customers.of(call.customerId);
		cancelOrder(call.store, record, customer, body, account, now());
		return { order: orderView(record, now()) };
	});

	add('POST', `${ONE}/retry-payment`, 'login', (call) => {
		const record = ownOrder(call);
		const { payment_method = record.method } = call.body(RETRY);
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
		return { payment_info: requestPayment(call, record, payment_method) };
	});

	add('POST', `${ONE}/cancel-payment-request`, 'login', (call) => {
		const record = ownOrder(call);
		if (!record.openRequest) throw conflict('No payment request of this order is open');
		closeRequest(record, now());
		return new Message('Payment request cancelled');
	});
}

/** What was delivered and is still sold, each thing once, the latest first. */
function boughtBefore(call: Call): Ware[] {
	// Only a marketplace has sellers.
	if (call.query('seller_id') !== undefined) return [];
	const items = call.store.orders
		.ofUser(call.user.id)
		.reverse()
		.flatMap(({ shipments }) => shipments)
		.filter(({ status }) => status === 'delivered')
		.flatMap(({ shipment_items }) => shipment_items);
	const bought = new Set(items.map(({ sku }) => sku));
	const wares = new Map(call.store.catalog.wares().map((ware) => [ware.sku.sku, ware]));
	return [...bought].flatMap((sku) => wares.get(sku) ?? []);
}

/** The account that a refund by bank transfer goes to. */
function accountFor(
	call: Call,
	{
		refund_mode: mode,
		bank_account_id: id,
	}: { refund_mode: string; bank_account_id?: string | undefined },
): BankAccount | undefined {
	if (mode !== 'bank-transfer') return undefined;
	if (id === undefined) throw invalid({ bank_account_id: 'is required for a bank transfer' });
	const account = call.store.customers
		.of(call.customerId)
		.bankAccounts.find((one) => one.id === id);
	if (account?.account_type !== 'outbound') {
		throw invalid({ bank_account_id: 'is not an outbound bank account of yours' });
	}
	return account;
}
