import { additionalJson, defineOperation, path } from '../../../shared';
import { newShipment, shipmentFields } from './fields';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a shipment',
	description:
		'Ship a fulfilment of an order, all of it or chosen line items, with carrier and tracking number, and tell the customer if wanted. Create the fulfilment before.',
	fields: shipmentFields,
	options: [additionalJson],
	request: (parameters) => ({
		method: 'POST',
		path: path`/orders/${parameters.order}/shipments`,
		body: { data: newShipment(parameters), notify: parameters.notify },
		response: 'anything',
	}),
	output: (response, { order, fulfilment }) => ({
		order_id: order,
		fulfilment_id: fulfilment,
		...response,
	}),
});
