import type { IDataObject } from 'n8n-workflow';
import { isoTime, pick, simplifiedTo } from '../../../shared';

/** The shipping address of an order, whose fields begin with `s_` there. */
const shippingAddress = (order: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(order)
			.filter(([name]) => /^s_/.test(name))
			.map(([name, value]) => [name.slice(2), value]),
	);

/** The ten most important fields of an order, or of a purchase order. `own` is the field that only one of them has. */
export const simplifiedOrder = (key: string, own: string) =>
	simplifiedTo(key, (order) => ({
		...pick(order, [key, 'status', 'total', 'email', 'firstname', 'lastname', 'products', own]),
		shipping_address: shippingAddress(order),
		created_at: isoTime(order.timestamp),
	}));
