import { additionalJson, changesOf, defineOperation, path } from '../../../shared';
import { orderLocator, shipmentLocator } from '../../locators';
import { MOST_IN_A_CALL, updatedOne } from '../../orderParts';
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
		limit: MOST_IN_A_CALL,
		noun: 'shipments',
		entry: ({ order, shipment, notify: tell, updateFields: changes, options }) => ({
			order,
			notify: tell,
			changes: changesOf(changes, fieldsOfShipment(options.additionalJson)),
			// Apart: additional fields must not lead to another one.
			shipment,
		}),
		// Whether the customer is told is said for a call as a whole.
		group: ({ order, notify: tell }) => `${order} ${tell}`,
		request: (entries) => ({
			method: 'PATCH',
			path: path`/orders/${entries[0]!.order}/shipments`,
			body: {
				data: entries.map(({ shipment, changes }) => ({ ...changes, id: shipment })),
				notify: entries[0]!.notify,
			},
			response: 'anything',
			// A second time changes nothing more, but the customer would get a second mail.
			idempotent: !entries[0]!.notify,
		}),
		outcome: ({ order, shipment }, response) => updatedOne(order, shipment, response),
	},
});
