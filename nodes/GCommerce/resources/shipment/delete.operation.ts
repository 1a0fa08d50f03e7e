import { defineOperation, deleted, deletion, path } from '../../../shared';
import { shipmentLocator } from '../../locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a shipment',
	description: 'Take back a shipment. What it held can be shipped again.',
	fields: [shipmentLocator],
	request: ({ shipment }) => deletion(path`/shipments/${shipment}`),
	output: deleted,
});
