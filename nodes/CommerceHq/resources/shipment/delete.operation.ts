import { defineOperation, path } from '../../../shared';
import { orderLocator, shipmentLocator } from '../../locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a shipment',
	description:
		'Take back a shipment, so that its line items are fulfilled, but not shipped any more',
	fields: [orderLocator, shipmentLocator],
	request: ({ order, shipment }) => ({
		method: 'DELETE',
		path: path`/orders/${order}/shipments/${shipment}`,
		answer: 'anything',
	}),
	output: () => ({ deleted: true }),
});
