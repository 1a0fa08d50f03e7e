import type { IDataObject } from 'n8n-workflow';
import { InputError, isRecord } from '../../../shared';
import { withProducts } from '../../orderedProducts';

/** The quantity of each item in a shipment, by item ID. */
type Contents = Record<string, number>;

const GET_ORDER =
	'Put Get an order before this node and leave Order Data as it is. Or choose the items below.';

/**
 * All items of an order that has no shipment yet, from its data as Get an order returns it. Throws an InputError
 * when the data is another order's, has no items, or doesn't say that the order has no shipment: then it is
 * unknown what is left to ship.
 */
export function allItems(order: number, data: IDataObject): Contents {
	const { order_id: id, shipment_ids: shipments } = data;
	if (String(id) !== String(order)) {
		throw new InputError(
			id === undefined
				? 'Order Data is no order'
				: `Order Data is of the order ${String(id)}, but Order is ${order}`,
			GET_ORDER,
		);
	}
	if (!Array.isArray(shipments)) {
		throw new InputError('Order Data is without the shipments of the order', GET_ORDER);
	}
	if (shipments.length > 0) {
		throw new InputError(
			`Order ${order} has a shipment already: ${shipments.join(', ')}`,
			'Choose the items that are left, so that nothing is shipped twice.',
		);
	}
	const { products } = withProducts(data, {});
	if (!Array.isArray(products) || products.length === 0) {
		throw new InputError('Order Data has no items', GET_ORDER);
	}
	// A line with the quantity 0 is not in the parcel.
	return contentsOf(products.map(readProduct).filter(({ quantity }) => quantity > 0));
}

function readProduct(product: unknown) {
	const { item_id: itemId, amount } = isRecord(product) ? product : {};
	const quantity = Number(amount);
	if (!/^\d+$/.test(String(itemId)) || !Number.isInteger(quantity) || quantity < 0) {
		throw new InputError('Order Data has an item without item ID or amount', GET_ORDER);
	}
	return { itemId: String(itemId), quantity };
}

/** Chosen items in the API's format. Throws an InputError when an item is chosen twice, or none is. */
export function contentsOf(
	items: ReadonlyArray<{ readonly itemId: number | string; readonly quantity: number }> = [],
): Contents {
	const contents: Contents = {};
	for (const { itemId, quantity } of items) {
		if (itemId in contents) {
			throw new InputError(
				`Item ${itemId} is in the shipment twice`,
				'Leave it once, with the whole quantity.',
			);
		}
		contents[itemId] = quantity;
	}
	if (items.length > 0) return contents;
	throw new InputError(
		'There are no items',
		'Add at least one item of the order, or check the expression that gives the items.',
	);
}

/**
 * The Additional Fields (JSON) of a shipment. Throws an InputError when they hold the order or its items, which
 * were checked as fields of the node.
 */
export function besideContents(additional: IDataObject = {}): IDataObject {
	const name = ['order_id', 'products'].find((one) => one in additional);
	if (name === undefined) return additional;
	throw new InputError(
		`Additional Fields (JSON) can't hold "${name}"`,
		'Choose the order and its items in their own fields.',
	);
}
