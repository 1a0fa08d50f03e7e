import type { IDataObject } from 'n8n-workflow';
import { at, InputError, jsonList } from '../../../shared';
import { readOrderFirst, takenFromOrder, WITHOUT_SIMPLIFY } from '../../orderParts';

const GET_ORDER = readOrderFirst('Shipments and Restocks', WITHOUT_SIMPLIFY);

/** Some of what an order consists of, taken from the input item. The order may have none of it. */
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
 * All that was shipped of an order and not put back into stock yet, by shipment: from `shipments` and
 * `restocks` as the API gives them. Throws an InputError when they are something else.
 */
export function stillShipped(shipped: IDataObject[], restocked: IDataObject[]) {
	const back = new Map<string, number>();
	for (const restock of restocked) {
		for (const { id, quantity } of itemsOf(restock, 'Restocks')) {
			const key = `${wholeAt(restock, 'shipment_id', 'Restocks')}/${id}`;
			back.set(key, (back.get(key) ?? 0) + quantity);
		}
	}
	return shipped
		.map((shipment) => {
			const shipmentId = wholeAt(shipment, 'id', 'Shipments');
			const items = itemsOf(shipment, 'Shipments').map(({ id, quantity }) => {
				const key = `${shipmentId}/${id}`;
				const before = Math.min(quantity, back.get(key) ?? 0);
				back.set(key, (back.get(key) ?? 0) - before);
				return { id, quantity: quantity - before };
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
