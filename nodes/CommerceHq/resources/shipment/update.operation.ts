import { additionalJson, changesOf, defineOperation, path } from '../../../shared';
import { orderLocator, shipmentLocator } from '../../locators';
import { fieldsOfShipment, notify, updateFields } from './fields';

export const update = defineOperation({
	name: 'Update',
	action: 'Update a shipment',
	description:
		'Change tracking number or carrier of a shipment, and tell the customer about it if wanted',
	fields: [orderLocator, shipmentLocator, notify, updateFields],
	options: [additionalJson],
	request: ({ order, shipment, notify: tell, updateFields: changes, options }) => ({
		method: 'PATCH',
		path: path`/orders/${order}/shipments/${shipment}`,
		body: {
			data: changesOf(changes, fieldsOfShipment(options.additionalJson)),
			notify: tell,
		},
		response: 'anything',
		// Repeating it changes nothing, but would send the customer a second email.
		idempotent: !tell,
	}),
	output: (response, { order, shipment }) => ({ order_id: order, id: shipment, ...response }),
});
