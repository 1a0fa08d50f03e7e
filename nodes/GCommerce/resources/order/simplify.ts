import { isoTime, pick, simplified } from '../../../shared';
import { shippingAddress } from '../../values';

/** The ten fields that are needed most of an order, or of a purchase order: one of them is its own. */
export const simplifiedTo = (key: string, own: string) =>
	simplified(key, (order) => ({
		...pick(order, [key, 'status', 'total', 'email', 'firstname', 'lastname', 'products', own]),
		shipping_address: shippingAddress(order),
		created_at: isoTime(order.timestamp),
	}));
