import { at, isoTime, pick, simplified } from '../../../shared';

/** The ten fields of a shipment that are needed most. */
export const simplifiedShipment = simplified('shipment_id', (shipment) => ({
	...pick(shipment, [
		'shipment_id',
		'order_id',
		'status',
		'carrier',
		'tracking_number',
		'shipping',
		'products',
		'comments',
	]),
	tracking_url: (at(shipment, 'carrier_info.tracking_url') ?? null) as string | null,
	created_at: isoTime(shipment.shipment_timestamp),
}));
