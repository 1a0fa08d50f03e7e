import type { AddressBody } from '../address';
import { DAY, now, stamp } from '../time';
import type { Address, Customer, LoyaltyActivity } from './customerRows';

/** All customers, by their IDs. */
export class Customers {
	private readonly rows = new Map<string, Customer>();

	/** A customer; made when first asked for, so that a new account has nothing yet. */
	of(id: string): Customer {
		const customer = this.rows.get(id) ?? newCustomer(id, now());
		this.rows.set(id, customer);
		return customer;
	}

	/** A customer of whom something is known already. */
	find(id: string): Customer | undefined {
		return this.rows.get(id);
	}

	add(customer: Customer): void {
		this.rows.set(customer.id, customer);
	}

	all(): Customer[] {
		return [...this.rows.values()];
	}
}

/** A customer with nothing yet, as a registration makes one. */
export function newCustomer(id: string, time: string): Customer {
	return {
		id,
		addresses: [],
		bankAccounts: [],
		mandates: [],
		debitSchedules: [],
		documents: [],
		paymentMethods: { upi_collect: [], wallet: [], card: [] },
		loyalty: {
			membership_number: `LM-${id.slice(-8)}`,
			date_of_join: time,
			date_of_assign: time,
			date_of_reset: stamp(Date.parse(time) + 365 * DAY),
			current_tier: 'Silver',
			points_earned: 0,
			points_redeemed: 0,
			points_balance: 0,
			total_orders: 0,
			lifetime_orders: 0,
			total_spent: 0,
			lifetime_spent: 0,
			lifetime_savings: 0,
		},
		loyaltyActivity: [],
		creditBalance: 0,
		creditLine: null,
		authorizedSellers: [],
	};
}

/** Books points that the customer gets (a positive number) or gives (a negative one). */
export function bookPoints(
	{ loyalty, loyaltyActivity }: Customer,
	points: number,
	entry: Pick<LoyaltyActivity, 'activity' | 'reference_number' | 'title'>,
	time: string,
): void {
	if (points === 0) return;
	if (points > 0) loyalty.points_earned += points;
	else loyalty.points_redeemed -= points;
	loyalty.points_balance += points;
	loyaltyActivity.unshift({
		activity_type: points > 0 ? 'earned' : 'redeemed',
		...entry,
		loyalty_point: Math.abs(points),
		remarks: null,
		created_at: time,
		modified_at: time,
	});
}

/** Adds an address. Only one is the default for billing, and one for shipping. */
export function putAddress({ addresses }: Customer, address: Address): void {
	for (const other of addresses) {
		if (address.is_default_billing) other.is_default_billing = false;
		if (address.is_default_shipping) other.is_default_shipping = false;
	}
	const at = addresses.findIndex(({ id }) => id === address.id);
	addresses.splice(at < 0 ? addresses.length : at, at < 0 ? 0 : 1, address);
}

/**
 * The address that a body describes. What it leaves out of the defaults stays as before, and phone
 * and e-mail are verified only as long as they are the same.
 */
export function addressOf(id: string, sent: AddressBody, before?: Address): Address {
	return {
		...sent,
		id,
		is_default_billing: sent.is_default_billing ?? before?.is_default_billing ?? false,
		is_default_shipping: sent.is_default_shipping ?? before?.is_default_shipping ?? false,
		is_phone_verified: before?.phone === sent.phone && before.is_phone_verified,
		is_email_verified: before?.email === sent.email && before.is_email_verified,
	};
}
