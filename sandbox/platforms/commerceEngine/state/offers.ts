import type { CatalogItem } from './catalog';

/** What an offer takes off, by its kind; each names the products it is for, or none for all. */
export type OfferDetails = Scope &
	(
		| {
				discount_type: 'percentage';
				discount_percent: number;
				maximum_discount_amount: number | null;
		  }
		| { discount_type: 'fixed-amount'; discount_fixed_amount: number }
		| { buy_quantity: number; get_quantity: number }
		| { ranges: Array<{ minimum_quantity: number; discount_percent: number }> }
		| { quantity: number; fixed_price: number }
		| { free_shipping: true }
	);

interface Scope {
	products: Array<{ product_id: string; variant_id: string | null; minimum_quantity: number }>;
	category_id: string[];
}

export type OfferType =
	| 'discount'
	| 'buy-x-get-y'
	| 'volume-based'
	| 'fixed-price'
	| 'free-shipping';

export interface Offer {
	id: string;
	name: string;
	description: string;
	tags: string[];
	redemption_limits: {
		total_redemptions: number | null;
		per_customer_redemptions: number | null;
		per_coupon_code_redemptions: number | null;
	};
	redemption_count: number;
	minimum_order_total: number;
	starts_at: string;
	expires_at: string;
	details: OfferDetails;
	applies_to_product: 'all' | 'specific';
}

/** Works by itself on every cart that it fits. */
export interface Promotion extends Offer {
	promotion_type: OfferType;
	can_be_used_with_other_promotion: boolean;
}

/** Works on the cart that names one of its codes. */
export interface Coupon extends Offer {
	coupon_type: OfferType;
	coupon_code: string[];
	application_rules: { max_applicable_items: number | null; application_priority: string };
	can_be_used_with_promotion: boolean;
}

/** A line of a cart with what it costs before any discount. */
export interface PricedLine extends CatalogItem {
	quantity: number;
	amount: number;
}

/** What a cart's offers depend on. */
export interface Basket {
	lines: PricedLine[];
	subtotal: number;
	/** With its tax; what free shipping saves. */
	shipping: number;
	/** Null for an anonymous user. */
	customerId: string | null;
}

/** Why an offer does not fit, and what would help. */
export interface Objection {
	reason: string;
	suggestion: string;
}
