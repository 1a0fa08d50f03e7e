import { isoTime, pick, simplifiedTo } from '../../../shared';
import { shippingAddress } from '../../values';

/** The ten most important fields of an order, or of a purchase order. `own` is the field that only one of them has. */
export const simplifiedOrder = (key: string, own: string) =>
	simplifiedTo(key, (order) => ({
		...pick(order, [key, 'status', 'total', 'email', 'firstname', 'lastname', 'products', own]),
		shipping_address: shippingAddress(order),
		created_at: isoTime(order.timestamp),
	}));
