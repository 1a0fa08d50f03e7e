import { ApiError } from '../responses';
import type { Body } from '../body';
import type { Order, OrderItem } from '../state/rows';

/** A quantity of one of an order's items. */
export interface ItemQuantity {
	SKU: string;
	Quantity: number;
}

/**
 * Reads `Items` of an order, at least one. Refused: a SKU that the order does not have, no
 * quantity, and more than there is.
 *
 * @param available how many pieces of an item there are
 */
export function readItems(
	body: Body,
	order: Order,
	available: (item: OrderItem) => number,
): ItemQuantity[] {
	const entries = body.list('Items') ?? [];
	if (entries.length === 0) body.missing('Items');
	const items = entries.map((entry) => ({
		SKU: entry.key('SKU'),
		Quantity: entry.whole('Quantity') || entry.missing('Quantity'),
	}));
	const total = new Map<string, number>();
	for (const { SKU, Quantity } of items) {
		const item = order.Items.find((other) => other.SKU === SKU);
		if (!item) throw new ApiError('SkuNotExist', SKU);
		total.set(SKU, (total.get(SKU) ?? 0) + Quantity);
		if (total.get(SKU)! > available(item)) throw new ApiError('InvalidQty', SKU);
	}
	return items;
}
