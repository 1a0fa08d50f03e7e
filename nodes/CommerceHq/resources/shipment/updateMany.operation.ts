import { additionalJson, changesOf, defineOperation, path } from '../../../shared';
import { orderLocator, shipmentLocator } from '../../locators';
import { updatedPart } from '../../bulkOutcome';
import { MAX_PER_REQUEST } from '../../orderParts';
import { fieldsOfShipment, notify, updateFields } from './fields';

export const updateMany = defineOperation({
	name: 'Update Many',
	action: 'Update many shipments',
	description:
		'Change tracking number or carrier of many shipments, one for each input item. Those of the same order go out in one call.',
	fields: [orderLocator, shipmentLocator, notify, updateFields],
	options: [additionalJson],
	uniqueKey: ({ order, shipment }) => `Shipment ${shipment} of order ${order}`,
	batch: {
		limit: MAX_PER_REQUEST,
		noun: 'shipments',
		entry: ({ order, shipment, notify: tell, updateFields: changes, options }) => ({
			order,
			notify: tell,
			changes: changesOf(changes, fieldsOfShipment(options.additionalJson)),
			// Kept apart, so that additional fields can't replace the ID.
			shipment,
		}),
		// `notify` applies to a whole request.
		group: ({ order, notify: tell }) => `${order} ${tell}`,
		request: (entries) => ({
			method: 'PATCH',
			path: path`/orders/${entries[0]!.order}/shipments`,
			body: {
				data: entries.map(({ shipment, changes }) => ({ ...changes, id: shipment })),
				notify: entries[0]!.notify,
			},
			response: 'anything',
			// Repeating it changes nothing, but would send the customer a second email.
			idempotent: !entries[0]!.notify,
		}),
		outcome: ({ order, shipment }, response) => updatedPart(order, shipment, response),
	},
});
