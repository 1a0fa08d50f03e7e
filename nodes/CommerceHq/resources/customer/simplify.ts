import type { IDataObject } from 'n8n-workflow';
import { at, isoTime, pick, simplifiedTo } from '../../../shared';

/** The ten most important fields of a customer, with the first address. */
export const simplifiedCustomer = simplifiedTo('id', (customer) => {
	const address = (at(customer, 'address.0') ?? {}) as IDataObject;
	const statistics = (customer.statistics ?? {}) as IDataObject;
	return {
		...pick(customer, ['id', 'email', 'first_name', 'last_name']),
		...pick(address, ['phone']),
		...pick((address.shipping ?? {}) as IDataObject, ['city', 'country']),
		// CommerceHQ returns null for none.
		order_count: statistics.order_count ?? 0,
		...pick(statistics, ['lifetime_spent']),
		last_purchase: isoTime(statistics.last_purchase),
	};
});
