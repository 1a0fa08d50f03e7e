import { forbidden, missing } from '../responses';
import { DAY, now, stamp } from '../time';
import type { SkuKey } from './catalog';
import type { Address } from './customerRows';
import type { PostalAddress } from './orderRows';

const LIFE = 30 * DAY;

export interface CartLine extends SkuKey {
	quantity: number;
}

/** How the cart's goods get to the customer, as the customer chose. */
export type Fulfillment =
	| { fulfillment_type: 'collect-in-store'; pickup_location_id: string }
	| { fulfillment_type: 'delivery'; shipments: ChosenShipment[] }
	| {
			fulfillment_type: 'partial-collect-and-delivery';
			'collect-in-store': { pickup_location_id: string; items: CartLine[] };
			delivery: Courier & { items: CartLine[] };
	  };

export interface Courier {
	shipping_provider_id: string;
	courier_company_id?: string | null;
}

export interface ChosenShipment extends Courier {
	id: string;
}

/** What is kept of a cart; everything else is computed when it is shown. */
export interface Cart {
	id: string;
	user_id: string;
	/** Null for an anonymous user. */
	customer_id: string | null;
	customer_email: string | null;
	customer_phone: string | null;
	lines: CartLine[];
	metadata: Record<string, string>;
	coupon_code: string | null;
	loyalty_point_redeemed: number;
	credit_balance_used: number;
	gift_card_number: string | null;
	billing_address: PostalAddress | null;
	shipping_address: PostalAddress | null;
	/** What the options for delivery call the one shipment. */
	shipment_id: string;
	fulfillment: Fulfillment | null;
	created_at: string;
	modified_at: string;
	expires_at: string;
}

/** The open carts, one for a user, and the users' wishlists. */
export class Carts {
	private readonly byId = new Map<string, Cart>();
	private readonly wishlists = new Map<string, SkuKey[]>();

	/** @param newId gives IDs that nothing else has */
	add(
		newId: () => string,
		owner: Pick<Cart, 'user_id' | 'customer_id' | 'customer_email' | 'customer_phone'>,
		metadata: Record<string, string> = {},
	): Cart {
		const time = now();
		const cart: Cart = {
			id: newId(),
			...owner,
			lines: [],
			metadata,
			coupon_code: null,
			loyalty_point_redeemed: 0,
			credit_balance_used: 0,
			gift_card_number: null,
			billing_address: null,
			shipping_address: null,
			shipment_id: newId(),
			fulfillment: null,
			created_at: time,
			modified_at: time,
			expires_at: time,
		};
		this.touch(cart);
		this.byId.set(cart.id, cart);
		return cart;
	}

	/** Notes a change, which lengthens the cart's life. */
	touch(cart: Cart, time = Date.now()): void {
		cart.modified_at = stamp(time);
		cart.expires_at = stamp(time + LIFE);
	}

	/** The cart with this ID, whichever user has it. */
	find(id: string): Cart | undefined {
		return this.byId.get(id);
	}

	/** The user's own cart with this ID; refused if there is none or it is somebody else's. */
	own(id: string, userId: string): Cart {
		const cart = this.byId.get(id);
		if (!cart) throw missing('Cart');
		if (cart.user_id !== userId) throw forbidden('This cart belongs to another user');
		return cart;
	}

	ofUser(userId: string): Cart | undefined {
		return [...this.byId.values()].find(({ user_id }) => user_id === userId);
	}

	remove({ id }: Cart): void {
		this.byId.delete(id);
	}

	get size(): number {
		return this.byId.size;
	}

	/** A user's wishlist, the oldest entry first; to be changed in place. */
	wishlist(userId: string): SkuKey[] {
		const list = this.wishlists.get(userId) ?? [];
		this.wishlists.set(userId, list);
		return list;
	}
}

/** An address without what only the address book knows. */
export function postalAddress(address: Address): PostalAddress {
	const copy: PostalAddress & Partial<Address> = { ...address };
	delete copy.is_default_billing;
	delete copy.is_default_shipping;
	delete copy.nickname;
	return copy;
}
