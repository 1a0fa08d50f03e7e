import type { ReturnStatus } from '../state/orderRows';
import type { OrderRecord } from '../state/orders';
import { makeReturn, type ReturnedItem } from '../state/returns';
import type { Store } from '../state/store';
import { DAY, stamp } from '../time';

const STATUSES: readonly ReturnStatus[] = [
	'requested',
	'received',
	'approved',
	'cancelled',
	'shipped',
];
const REASONS = ['Color differs from the picture', 'Arrived damaged', 'Does not fit'];

/** Sends one piece of the order's first item back; what is received gets refunded. */
export function addSeededReturn(
	store: Store,
	record: OrderRecord,
	turn: number,
	time: number,
): void {
	const round = Math.floor(turn / 3);
	const status = STATUSES[round % STATUSES.length]!;
	const shipment = record.shipments[0]!;
	const { product_id, variant_id } = shipment.shipment_items[0]!;
	const item: ReturnedItem = {
		shipment_number: shipment.shipment_number,
		product_id,
		variant_id,
		quantity: 1,
		return_reason: REASONS[round % REASONS.length]!,
	};
	const at = (days: number) => stamp(time + days * DAY);
	const entry = makeReturn(store.orders, record, 'refund', [item], at(5));
	record.returns.push(entry);
	entry.status = status;
	if (status === 'cancelled') {
		Object.assign(entry, { cancellation_reason: 'Changed my mind', cancelled_at: at(6) });
		return;
	}
	if (status === 'requested') return;
	entry.approved_at = at(6);
	if (status === 'approved') return;
	entry.shipped_at = at(7);
	if (status === 'shipped') return;
	entry.received_at = at(9);
	const amount = entry.grand_total;
	const remarks = `Return ${entry.return_number}`;
	const mode = 'original-payment-mode';
	const refund = store.orders.refund(record, amount, mode, undefined, remarks, at(10));
	Object.assign(refund, {
		status: 'success',
		refund_date: at(11),
		payment_reference_number: `RFD${entry.return_number.replace(/\D/g, '')}`,
	});
	entry.refund.push(refund);
}
