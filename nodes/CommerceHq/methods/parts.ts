import type { IDataObject } from 'n8n-workflow';
import { at, requireParentId, listSearch, path, type PickList } from '../../shared';
import { platform } from '../platform';

/** A list of records that belong to the order or customer chosen in another field. */
function partsOf(
	resource: 'orders' | 'customers',
	field: 'order' | 'customer',
	part: string,
	entry: PickList['entry'],
): PickList {
	return {
		request: (_, chosen) => ({
			method: 'GET',
			path: path`/${resource}/${requireParentId(chosen, field)}`,
		}),
		rows: (response) => (response[part] ?? []) as IDataObject[],
		entry,
	};
}

const contents = (row: IDataObject) => {
	const items = (row.items ?? []) as IDataObject[];
	const pieces = items.reduce((sum, { quantity }) => sum + Number(quantity ?? 0), 0);
	return `${pieces} ${pieces === 1 ? 'piece' : 'pieces'}`;
};

/** For the list of a locator: the fulfilments of the chosen order. */
export const searchFulfilments = listSearch(
	platform,
	partsOf('orders', 'order', 'fulfilments', (row) => ({
		name: `Fulfilment ${String(row.id)}: ${contents(row)}`,
		value: String(row.id),
	})),
);

/** For the list of a locator: the shipments of the chosen order. */
export const searchShipments = listSearch(
	platform,
	partsOf('orders', 'order', 'shipments', (row) => ({
		name: `Shipment ${String(row.id)}: ${contents(row)}, ${String(row.tracking_number)}`,
		value: String(row.id),
	})),
);

/** For the list of a locator: the line items of the chosen order. */
export const searchLineItems = listSearch(
	platform,
	partsOf('orders', 'order', 'items', (row) => ({
		name: [
			at(row, 'data.title'),
			((at(row, 'data.variant.variant') ?? []) as string[]).join(' / '),
			`(${String(at(row, 'data.id'))}, ${String(at(row, 'status.not_fulfilled'))} not fulfilled)`,
		]
			.filter(Boolean)
			.join(' '),
		value: String(at(row, 'data.id')),
	})),
);

/** For the list of a locator: the addresses of the chosen customer. */
export const searchAddresses = listSearch(
	platform,
	partsOf('customers', 'customer', 'address', (row) => ({
		name: `${['street', 'zip', 'city', 'country']
			.map((name) => at(row, `shipping.${name}`))
			.filter(Boolean)
			.join(', ')} (${String(row.id)})`,
		value: String(row.id),
	})),
);
