import type { Random } from '../../../random';
import type { OrderStatus } from '../state/orderRows';
import { settlePayment, type OrderRecord } from '../state/orders';
import { paymentMethod } from '../state/paymentMethods';
import { cents } from '../state/promotions';
import type { Store } from '../state/store';
import { stamp } from '../time';

const MINUTE = 60 * 1000;
const express = { kind: 'express-checkout', provider: 'juspay' } as const;
const RETURN = { returnUrl: 'https://shop.aarohi.example/checkout/done' };

const METHODS = [
	paymentMethod({ ...express, ...RETURN, label: 'UPI', upi: 'UPI_COLLECT' }),
	paymentMethod({
		...express,
		...RETURN,
		label: 'Credit Card',
		cardNumber: '************1111',
		cardType: 'Visa',
	}),
	paymentMethod({ ...express, ...RETURN, label: 'Netbanking' }),
	paymentMethod({ kind: 'hyper-checkout', provider: 'juspay', ...RETURN, label: 'Wallet' }),
];
const BANK_TRANSFER = paymentMethod({
	kind: 'bank-transfer',
	provider: 'icici-ecollection',
	label: 'NEFT',
});

/** Pays an order as far as its status says: drafts are tried or not, the rest is paid. */
export function paySeededOrder(
	{ orders }: Store,
	random: Random,
	record: OrderRecord,
	status: OrderStatus,
	turn: number,
	time: number,
): void {
	if (record.order.to_be_paid === 0) return;
	const isPartly = status === 'awaiting_approval';
	orders.openRequest(record, isPartly ? BANK_TRANSFER : random.pick(METHODS), stamp(time));
	const reference = `TXN${random.hex(12)}`;
	const then = stamp(time + 2 * MINUTE);
	if (isPartly) {
		const half = cents(record.order.to_be_paid / 2);
		settlePayment(record, 'success', reference, then, half);
	} else if (status !== 'draft') {
		settlePayment(record, 'success', reference, then);
	} else if (turn % 2 === 1) {
		settlePayment(record, 'failed', reference, then);
	}
}
