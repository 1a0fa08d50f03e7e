import type { IDataObject } from 'n8n-workflow';
import { additionalJson, defineOperation, path } from '../../../shared';
import { missing, recordsIn } from '../../response';
import { MOST_IN_A_CALL } from '../../orderParts';
import { newShipment, shipmentFields } from './fields';

export const createMany = defineOperation({
	name: 'Create Many',
	action: 'Create many shipments',
	description:
		'Ship many fulfilments, one shipment for each input item. Those of the same order go out in one call. Create the fulfilments before.',
	fields: shipmentFields,
	options: [additionalJson],
	batch: {
		limit: MOST_IN_A_CALL,
		noun: 'shipments',
		entry: (parameters) => ({
			order: parameters.order,
			notify: parameters.notify,
			data: newShipment(parameters),
		}),
		// Whether the customer is told is said for a call as a whole.
		group: ({ order, notify }) => `${order} ${notify}`,
		request: (entries) => ({
			method: 'POST',
			path: path`/orders/${entries[0]!.order}/shipments`,
			body: { data: entries.map(({ data }) => data), notify: entries[0]!.notify },
			response: 'anything',
		}),
		outcome: ({ order, data }, response, nth, call) => ({
			order_id: order,
			...(recordOf(response, nth, call) ?? { ...data, outcome: 'created' }),
		}),
	},
});

/**
 * The record of an entry in a response, whose form is not documented: by fulfilment and tracking number, or
 * by its place where records don't name them. Throws a ApiError when others have a record and this
 * entry has none: then nobody knows whether it was made.
 */
function recordOf(
	response: object,
	nth: number,
	call: ReadonlyArray<{ data: IDataObject }>,
): IDataObject | undefined {
	const records = Array.isArray(response) ? recordsIn(response) : [];
	const inPlace = records.length === call.length ? records[nth] : undefined;
	if (records.every(({ fulfilment_id: id }) => id === undefined)) return inPlace;
	const { data } = call[nth]!;
	const its = records.filter(
		({ fulfilment_id: id, tracking_number: number = data.tracking_number }) =>
			id === data.fulfilment_id && number === data.tracking_number,
	);
	if (inPlace && its.includes(inPlace)) return inPlace;
	if (its.length === 1) return its[0];
	throw missing(`the shipment of fulfilment ${String(data.fulfilment_id)}`);
}
