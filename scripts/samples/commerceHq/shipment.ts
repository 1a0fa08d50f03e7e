import type { Samples } from '../../platforms';
import { byId } from '../byId';

const tracking = { trackingNumber: '1Z999AA10123456784', shippingCarrier: byId(2) };
const sent = { order: byId(4047), fulfilment: byId(4) };
const shipped = { order: byId(4044), shipment: byId(2) };

export const shipmentSamples: Samples = {
	'shipment.create': () => ({ parameters: { ...sent, ...tracking } }),
	'shipment.createMany': () => ({ parameters: { ...sent, ...tracking } }),
	'shipment.update': () => ({ parameters: { ...shipped, updateFields: tracking } }),
	'shipment.updateMany': () => ({ parameters: { ...shipped, updateFields: tracking } }),
	'shipment.delete': () => ({ parameters: shipped }),
};
