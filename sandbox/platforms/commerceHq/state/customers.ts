import type { Address } from './address';

/** A customer; what follows from the orders is worked out when a row is made. */
export interface Customer {
	id: number;
	email: string;
	first_name: string | null;
	last_name: string | null;
	/** The first one is the primary address. Replaced, never changed in place. */
	addresses: Array<Address & { id: number }>;
	payment: Array<{ type: string; last4: string | null }>;
	notes: string | null;
	/** IDs, oldest first. */
	orders: number[];
	created_at: number;
	updated_at: number | null;
}

/** The address that a customer's new orders get; undefined without any. */
export function primaryAddressOf({ addresses: [primary] }: Customer): Address | undefined {
	if (!primary) return undefined;
	const { shipping, billing, phone } = primary;
	return { shipping, billing, phone };
}
