import { at, isoTime, pick, simplifiedTo } from '../../../shared';

/** The ten most important fields of a shipment. */
export const simplifiedShipment = simplifiedTo('shipment_id', (shipment) => ({
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
