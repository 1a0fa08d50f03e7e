import type { BankAccount } from './customerRows';
import type {
	Order,
	OrderReturn,
	OrderStatus,
	Payment,
	Refund,
	RefundMode,
	Shipment,
} from './orderRows';
import type { PaymentMethod } from './paymentMethods';
import { cents } from './promotions';

/** The time a payment request stays open before the customer may try another way. */
const REQUEST_LIFE_MS = 15 * 60 * 1000;

const CANCELLABLE: ReadonlySet<OrderStatus> = new Set([
	'draft',
	'awaiting_approval',
	'confirmed',
	'partially_scheduled',
	'awaiting_shipment',
]);

/** An order with what else is known of it. */
export interface OrderRecord {
	userId: string;
	order: Order;
	shipments: Shipment[];
	refunds: Refund[];
	returns: OrderReturn[];
	/** How the customer pays, as it was last said; null if there was nothing to pay. */
	method: PaymentMethod | null;
	/** The request of the order's payments that waits for the customer. */
	openRequest: Payment | null;
}

/** All orders of the shop, by their numbers, the oldest first. */
export class Orders {
	private readonly records = new Map<string, OrderRecord>();
	private requests = 0;
	private shipments = 0;
	private returns = 0;

	nextOrderNumber = () => `ORD-${100_234 + this.records.size}`;
	nextRequestNumber = () => `REQ-${500_001 + this.requests++}`;
	nextShipmentNumber = () => `SHP-${300_001 + this.shipments++}`;
	nextReturnNumber = () => `RTN-${200_001 + this.returns++}`;

	add(record: OrderRecord): void {
		this.records.set(record.order.order_number, record);
	}

	get(orderNumber: string): OrderRecord | undefined {
		return this.records.get(orderNumber);
	}

	all(): OrderRecord[] {
		return [...this.records.values()];
	}

	ofUser(userId: string): OrderRecord[] {
		return this.all().filter((record) => record.userId === userId);
	}

	/** Opens a request for what is left to pay. */
	openRequest(record: OrderRecord, method: PaymentMethod, time: string): Payment {
		const { amount_paid, amount_unpaid } = paymentStatus(record, time);
		const request = {
			transaction_type: 'payment' as const,
			request_number: this.nextRequestNumber(),
			amount: amount_unpaid,
			payment_status: 'pending' as const,
			payment_date: time,
			payment_reference_number: null,
			payment_method: method.label,
			icon_url: null,
			card_number: method.cardNumber,
			card_type: method.cardType,
		};
		record.order.payments.push(request);
		record.order.payment_status = amount_paid > 0 ? 'partially_paid' : 'pending';
		record.order.modified_at = time;
		Object.assign(record, { method, openRequest: request });
		return request;
	}

	/** Sends money back: as a refund, and among the order's payments. */
	refund(
		{ order, refunds, method }: OrderRecord,
		amount: number,
		mode: RefundMode,
		account: BankAccount | undefined,
		remarks: string,
		time: string,
	): Refund {
		const request_number = this.nextRequestNumber();
		const refund: Refund = {
			request_number,
			refund_amount: amount,
			refund_date: null,
			status: 'pending',
			payment_mode: mode,
			payment_method: mode === 'bank-transfer' ? 'NEFT' : (method?.label ?? null),
			payment_reference_number: null,
			bank_account_number: account?.account_number ?? null,
			bank_name: account?.bank_name ?? null,
			refund_remarks: remarks,
		};
		refunds.push(refund);
		order.has_refund = true;
		order.payments.push({
			transaction_type: 'refund',
			request_number,
			amount,
			payment_status: 'refund_initiated',
			payment_date: time,
			payment_reference_number: null,
			payment_method: refund.payment_method,
			icon_url: null,
			card_number: null,
			card_type: null,
		});
		return refund;
	}
}

/** The response of the payment-status operation. */
export function paymentStatus({ order, openRequest }: OrderRecord, time: string) {
	const paid = order.payments
		.filter((payment) => payment.transaction_type === 'payment')
		.filter((payment) => payment.payment_status === 'success')
		.reduce((sum, { amount }) => sum + amount, 0);
	const age = openRequest ? Date.parse(time) - Date.parse(openRequest.payment_date) : NaN;
	// A seeded request may have a date in the future, and counts as old.
	const waits = age >= 0 && age < REQUEST_LIFE_MS;
	return {
		status: order.payment_status,
		amount_paid: cents(paid),
		amount_unpaid: cents(order.to_be_paid - paid),
		is_retry_available:
			order.status !== 'cancelled' && order.payment_status !== 'success' && !waits,
	};
}

/**
 * Ends the open request as the gateway reports it.
 *
 * @param amount what came in, if not all that was asked for
 */
export function settlePayment(
	record: OrderRecord,
	outcome: 'success' | 'failed',
	reference: string,
	time: string,
	amount?: number,
): void {
	const { order, openRequest } = record;
	if (!openRequest) throw new Error(`No payment request of ${order.order_number} is open`);
	openRequest.payment_status = outcome;
	openRequest.payment_reference_number = reference;
	openRequest.amount = amount ?? openRequest.amount;
	record.openRequest = null;
	order.modified_at = time;
	const { amount_paid, amount_unpaid } = paymentStatus(record, time);
	order.payment_status = amount_paid > 0 ? 'partially_paid' : 'failed';
	if (amount_unpaid > 0) return;
	order.payment_status = 'success';
	order.payment_success_date = time;
	if (order.status === 'draft') order.status = 'confirmed';
}

/** Ends the open request, so that the customer may pay in another way at once. */
export function closeRequest(record: OrderRecord, time: string): void {
	if (record.openRequest) settlePayment(record, 'failed', record.openRequest.request_number, time);
}

export const isCancellable = ({ status }: Pick<Order, 'status'>) => CANCELLABLE.has(status);

/** The order as it is now: cancellation is offered as long as nothing is shipped. */
export function orderView(record: OrderRecord, time: string): Order {
	const { order } = record;
	const is_cancellation_allowed = isCancellable(order);
	return {
		...order,
		is_cancellation_allowed,
		cancellation_refund_details: is_cancellation_allowed
			? {
					loyalty_point: order.loyalty_point_redeemed,
					refundable_amount: paymentStatus(record, time).amount_paid,
					cancellation_charges: 0,
					cancellation_charges_reason: null,
					payment_mode: 'original-payment-mode',
				}
			: order.cancellation_refund_details,
	};
}
