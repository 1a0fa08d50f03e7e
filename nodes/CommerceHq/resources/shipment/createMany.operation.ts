import type { IDataObject } from 'n8n-workflow';
import { additionalJson, at, defineOperation, path } from '../../../shared';
import { MOST_IN_A_CALL } from '../../orderParts';
import { newShipment, shipmentFields } from './fields';

export const createMany = defineOperation({
	name: 'Create Many',
	action: 'Create many shipments',
	description:
		'Ship many fulfilments, one shipment for each input item. Those of the same order go out in one call.',
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
			answer: 'anything',
		}),
		outcome: ({ order, data }, answer, nth, { length }) => {
			const records = [answer].flat() as IDataObject[];
			// Records in another number can't be told apart: all they have of their own is a new ID.
			const record = records.length === length ? records[nth] : undefined;
			return {
				order_id: order,
				...(at(record, 'id') === undefined ? { ...data, outcome: 'created' } : record),
			};
		},
	},
});
