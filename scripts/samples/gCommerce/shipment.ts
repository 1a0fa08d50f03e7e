import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server';
import type { Samples } from '../../platforms';
import { byId } from '../byId';

/** An accepted order of which nothing was shipped, as Get an order gives it with Products as Received. */
const waitingOrder = ({ gCommerce }: Sandbox) =>
	gCommerce
		.orderIds('K')
		.map((id) => gCommerce.order(id) as IDataObject)
		.filter(({ shipment_ids: shipments }) => (shipments as string[]).length === 0)
		.slice(0, 1);

export const shipmentSamples: Samples = {
	'shipment.getAll': () => ({ parameters: { returnAll: true } }),
	// With comments and without.
	'shipment.get': () => ({
		parameters: { shipment: byId('={{ $json.id }}') },
		input: [1234, 1235, 1236, 1237, 1238].map((id) => ({ id })),
	}),
	'shipment.create': (sandbox) => ({
		parameters: {
			order: byId('={{ $json.order_id }}'),
			carrier: 'ups',
			trackingNumber: '1Z999AA10123456784',
		},
		input: waitingOrder(sandbox),
	}),
	'shipment.update': () => ({ parameters: { shipment: byId(1234), status: 'A' } }),
	'shipment.delete': () => ({ parameters: { shipment: byId(1235) } }),
};
