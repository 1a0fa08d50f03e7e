import { defineOperation, deleted, deletion, path } from '../../../shared';
import { orderLocator, shipmentLocator } from '../../locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a shipment',
	description:
		'Take back a shipment, so that its line items are fulfilled, but not shipped any more',
	fields: [orderLocator, shipmentLocator],
	request: ({ order, shipment }) => deletion(path`/orders/${order}/shipments/${shipment}`),
	output: deleted,
});
