import { additionalJson, bodyOf, defineOperation, path } from '../../../shared';
import { requireKey } from '../../requireKey';
import { shipmentLocator } from '../../locators';
import { shipmentStatus } from '../../statuses';

export const update = defineOperation({
	name: 'Update',
	action: 'Update a shipment',
	description: 'Change the status of a shipment: shipped, packed or picked up',
	fields: [shipmentLocator, shipmentStatus],
	options: [additionalJson],
	request: ({ shipment, status, options }) => ({
		method: 'PUT',
		path: path`/shipments/${shipment}`,
		body: bodyOf({ status }, options.additionalJson),
		// Repeating it changes nothing.
		idempotent: true,
	}),
	output: requireKey('shipment_id', 'the ID of the shipment'),
});
