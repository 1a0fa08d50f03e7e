import type { IDataObject } from 'n8n-workflow';
import { isoTime, pick } from '../../../shared';
import { shippingAddress } from '../../values';

/** The ten fields of an order that are needed most. */
export const simplifiedOrder = (order: IDataObject): IDataObject => ({
	...pick(order, [
		'order_id',
		'status',
		'total',
		'email',
		'firstname',
		'lastname',
		'products',
		'shipment_ids',
	]),
	shipping_address: shippingAddress(order),
	created_at: isoTime(order.timestamp),
});
