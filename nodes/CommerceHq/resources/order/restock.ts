import type { IDataObject } from 'n8n-workflow';
import { at, InputError, jsonList } from '../../../shared';
import { readOrderFirst, takenFromOrder, WITHOUT_SIMPLIFY } from '../../orderParts';

const GET_ORDER = readOrderFirst('Shipments and Restocks', WITHOUT_SIMPLIFY);

/** A field for parts of an order, taken from the input item. An empty list is valid: the order has none. */
function partsOfOrder<const Name extends string>(name: Name, displayName: string, what: string) {
	const field = jsonList(name, {
		displayName,
		required: true,
		hint: GET_ORDER,
		...takenFromOrder(name, what, WITHOUT_SIMPLIFY),
	});
	return {
		...field,
		read: (raw, context) =>
			Array.isArray(raw) && raw.length === 0 ? [] : field.read(raw, context),
	} as typeof field;
}

export const shipments = partsOfOrder('shipments', 'Shipments', 'The shipments of the order');
export const restocks = partsOfOrder('restocks', 'Restocks', 'What was put back into stock before');

/**
 * The items of an order that were shipped and not restocked yet, by shipment, from `shipments` and `restocks` as
 * the API returns them. Throws an InputError for anything else.
 */
export function stillShipped(shipped: IDataObject[], restocked: IDataObject[]) {
	const restockedQuantities = new Map<string, number>();
	for (const restock of restocked) {
		for (const { id, quantity } of itemsOf(restock, 'Restocks')) {
			const key = `${wholeAt(restock, 'shipment_id', 'Restocks')}/${id}`;
			restockedQuantities.set(key, (restockedQuantities.get(key) ?? 0) + quantity);
		}
	}
	return shipped
		.map((shipment) => {
			const shipmentId = wholeAt(shipment, 'id', 'Shipments');
			const items = itemsOf(shipment, 'Shipments').map(({ id, quantity }) => {
				const key = `${shipmentId}/${id}`;
				const available = restockedQuantities.get(key) ?? 0;
				const taken = Math.min(quantity, available);
				restockedQuantities.set(key, available - taken);
				return { id, quantity: quantity - taken };
			});
			return { id: shipmentId, items: items.filter(({ quantity }) => quantity > 0) };
		})
		.filter(({ items }) => items.length > 0);
}

function itemsOf(part: IDataObject, field: string) {
	if (!Array.isArray(part.items)) throw noParts(field);
	return part.items.map((item: unknown) => ({
		id: wholeAt(item, 'id', field),
		quantity: wholeAt(item, 'quantity', field),
	}));
}

function wholeAt(value: unknown, name: string, field: string): number {
	const number = at(value, name);
	if (!Number.isSafeInteger(number)) throw noParts(field);
	return number as number;
}

const noParts = (field: string) =>
	new InputError(`${field} are not the ${field.toLowerCase()} of an order`, GET_ORDER);
