import type { IDataObject } from 'n8n-workflow';
import { additionalJson, defineOperation, path } from '../../../shared';
import { missing, recordsIn } from '../../bulkOutcome';
import { MAX_PER_REQUEST } from '../../orderParts';
import { newShipment, shipmentFields } from './fields';

export const createMany = defineOperation({
	name: 'Create Many',
	action: 'Create many shipments',
	description:
		'Ship many fulfilments, one shipment for each input item. Those of the same order go out in one call. Create the fulfilments before.',
	fields: shipmentFields,
	options: [additionalJson],
	batch: {
		limit: MAX_PER_REQUEST,
		noun: 'shipments',
		entry: (parameters) => ({
			order: parameters.order,
			notify: parameters.notify,
			data: newShipment(parameters),
		}),
		// `notify` applies to a whole request.
		group: ({ order, notify }) => `${order} ${notify}`,
		request: (entries) => ({
			method: 'POST',
			path: path`/orders/${entries[0]!.order}/shipments`,
			body: { data: entries.map(({ data }) => data), notify: entries[0]!.notify },
			response: 'anything',
		}),
		outcome: ({ order, data }, response, index, entries) => ({
			order_id: order,
			...(recordOf(response, index, entries) ?? { ...data, outcome: 'created' }),
		}),
	},
});

/**
 * The record of an entry in a response whose form is not documented: by fulfilment and tracking number, or by
 * position if records don't have them. Throws an ApiError when only other entries have a record: then it is
 * unknown whether this shipment was created.
 */
function recordOf(
	response: object,
	index: number,
	entries: ReadonlyArray<{ data: IDataObject }>,
): IDataObject | undefined {
	const records = Array.isArray(response) ? recordsIn(response) : [];
	const inPlace = records.length === entries.length ? records[index] : undefined;
	if (records.every(({ fulfilment_id: id }) => id === undefined)) return inPlace;
	const { data } = entries[index]!;
	const matching = records.filter(
		({ fulfilment_id: id, tracking_number: number = data.tracking_number }) =>
			id === data.fulfilment_id && number === data.tracking_number,
	);
	if (inPlace && matching.includes(inPlace)) return inPlace;
	if (matching.length === 1) return matching[0];
	throw missing(`the shipment of fulfilment ${String(data.fulfilment_id)}`);
}
