import type { AddRoute } from '../api';
import { FieldErrors } from '../errors';
import {
	cents,
	type Item,
	type Order,
	quantityIn,
	refundableCents,
	type Restock,
} from '../state/orders';
import { checkerOf, schemas } from '../validation';
import { orderResponse } from './orders';

interface RefundBody {
	refund: number;
	shipments?: Array<{ id: number; items: Item[] }>;
}

const item = { id: schemas.id, quantity: schemas.quantity };
const items = { ...schemas.listOf(item, ['id', 'quantity']), minItems: 1 };
const readRefund = checkerOf<RefundBody>(
	{
		refund: { type: 'number', minimum: 0.01 },
		notify: schemas.flag,
		shipments: schemas.listOf({ id: schemas.id, items }, ['id', 'items']),
	},
	['refund'],
);

/** Adds the refund: of a part or all of the money, with or without shipped items put back. */
export function addRefundRoute(add: AddRoute): void {
	add('POST', '/orders/:id/refund', (request) => {
		const { store } = request;
		const body = request.object();
		const order = request.find(store.orders);
		const { refund, shipments = [] } = readRefund(body);
		const errors = new FieldErrors();
		const left = refundableCents(order);
		if (left === 0) {
			errors.add('refund', 'Nothing of this order can be refunded.');
		} else if (cents(refund) > left) {
			const text = `Refund ${refund} is more than the ${(left / 100).toFixed(2)} left to refund.`;
			errors.add('refund', text);
		}
		const restocks = planRestocks(order, shipments, errors);
		errors.throwIfAny();
		order.refunded = (cents(order.refunded) + cents(refund)) / 100;
		order.restocks = [
			...order.restocks,
			...restocks.map((restock) => ({
				id: store.restockIds.next(),
				...restock,
				created_at: store.now(),
				updated_at: null,
			})),
		];
		store.touch(order);
		return orderResponse(request, order);
	});
}

function planRestocks(
	order: Order,
	shipments: NonNullable<RefundBody['shipments']>,
	errors: FieldErrors,
): Array<Pick<Restock, 'shipment_id' | 'items'>> {
	const planned: Array<{ shipment_id: number; items: Item[] }> = [];
	shipments.forEach(({ id: shipment_id, items: sent }, place) => {
		const shipment = order.shipments.find(({ id }) => id === shipment_id);
		if (!shipment) {
			errors.add(`shipments.${place}.id`, `Shipment ${shipment_id} does not exist.`);
			return;
		}
		const restock = { shipment_id, items: [] as Item[] };
		planned.push(restock);
		sent.forEach(({ id, quantity }, index) => {
			const before = [...order.restocks, ...planned].filter(
				(other) => other.shipment_id === shipment_id,
			);
			const left = quantityIn([shipment], id) - quantityIn(before, id);
			if (quantity > left) {
				const text = `Quantity ${quantity} is more than the ${left} of this shipment left to restock.`;
				errors.add(`shipments.${place}.items.${index}.quantity`, text);
			}
			restock.items.push({ id, quantity });
		});
	});
	return planned;
}
