import type { BankAccount, Customer } from './customerRows';
import { bookPoints } from './customers';
import type { RefundMode } from './orderRows';
import { closeRequest, orderView, type OrderRecord } from './orders';
import { cents } from './promotions';
import type { Store } from './store';

/** What a customer says who cancels. */
export interface Cancellation {
	refund_mode: RefundMode;
	cancellation_reason: string;
	feedback?: string | undefined;
}

/** Cancels an order: points, credit, gift card and stock come back, and what was paid is refunded. */
export function cancelOrder(
	{ orders, catalog, promotions }: Pick<Store, 'orders' | 'catalog' | 'promotions'>,
	record: OrderRecord,
	customer: Customer,
	{ refund_mode, cancellation_reason, feedback }: Cancellation,
	account: BankAccount | undefined,
	time: string,
): void {
	const { order } = record;
	const details = orderView(record, time).cancellation_refund_details!;
	closeRequest(record, time);
	const { order_number: reference_number, loyalty_point_redeemed: points } = order;
	const title = 'Points of a cancelled order';
	bookPoints(customer, points, { activity: 'order-cancelled', reference_number, title }, time);
	customer.creditBalance = cents(customer.creditBalance + order.credit_balance_used);
	const card = order.gift_card_number && promotions.giftCards.get(order.gift_card_number);
	if (card) card.balance = cents(card.balance + order.gift_card_amount);
	for (const item of order.order_items) catalog.sell(item, -item.quantity);
	if (details.refundable_amount > 0) {
		const { refundable_amount: amount } = details;
		orders.refund(record, amount, refund_mode, account, cancellation_reason, time);
	}
	Object.assign(order, {
		status: 'cancelled',
		cancellation_reason,
		feedback: feedback ?? null,
		cancellation_date: time,
		cancellation_refund_details: { ...details, payment_mode: refund_mode },
		modified_at: time,
	});
}
