import type { IDataObject } from 'n8n-workflow';
import { at, InputError } from '../../../shared';
import { readOrderFirst } from '../../orderParts';

const GET_ORDER = readOrderFirst('Order Items');

/**
 * The line items of an order that are not sent to fulfilment yet, from its `items` as the API returns them.
 * Products whose inventory is tracked get the warehouse. Throws an InputError when nothing is left, or when such
 * a product has no warehouse.
 */
export function itemsLeft(
	lines: IDataObject[] | undefined,
	warehouse: number | undefined,
): IDataObject[] {
	if (!lines) throw new InputError('The input item has no items of an order', GET_ORDER);
	const left = lines.map(readLine).filter(({ quantity }) => quantity > 0);
	if (left.length === 0) {
		throw new InputError(
			'Nothing of the order is left to send to fulfilment',
			'All of it was sent before. Let only orders through to this node that are not sent, or sent in part.',
		);
	}
	const tracked = left.filter((line) => line.tracked);
	if (tracked.length > 0 && warehouse === undefined) {
		const titles = new Set(tracked.map(({ title }) => title));
		throw new InputError(
			`Warehouse is empty, but CommerceHQ tracks the inventory of ${[...titles].join(', ')}`,
			'Choose the warehouse that these goods leave from.',
		);
	}
	return left.map((line) => ({
		id: line.id,
		quantity: line.quantity,
		...(line.tracked && { warehouse }),
	}));
}

function readLine(line: IDataObject) {
	const [id, quantity] = [at(line, 'data.id'), at(line, 'status.not_fulfilled')];
	if (!isWhole(id) || !isWhole(quantity)) {
		throw new InputError('Order Items are not the items of an order', GET_ORDER);
	}
	return {
		id,
		quantity,
		tracked: at(line, 'data.track_inventory') === true,
		title: String(at(line, 'data.title') ?? `line item ${id}`),
	};
}

const isWhole = (value: unknown): value is number => Number.isInteger(value);
