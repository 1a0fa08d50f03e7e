import type { Catalog, Product, CatalogItem } from './catalog';
import type {
	Basket,
	Coupon,
	Objection,
	Offer,
	OfferDetails,
	PricedLine,
	Promotion,
} from './offers';

/** The shop's coupons, promotions and gift cards. */
export class Promotions {
	readonly coupons: Coupon[] = [];
	readonly automatic: Promotion[] = [];
	readonly giftCards = new Map<string, { balance: number; expires_at: string }>();
	/** How often a customer used an offer, by "offer customer". */
	private readonly uses = new Map<string, number>();

	constructor(private readonly catalog: Catalog) {}

	/** The coupon with this code, in whatever case it is written. */
	coupon(code: string): Coupon | undefined {
		const wanted = code.trim().toUpperCase();
		return this.coupons.find(({ coupon_code }) => coupon_code.includes(wanted));
	}

	/** The promotion that a product is advertised with. */
	promotionOf(product: Product): Promotion | undefined {
		return this.automatic.find(
			(promotion) =>
				promotion.applies_to_product === 'specific' &&
				isRunning(promotion) &&
				this.isFor(promotion, { product, sku: product.skus[0]! }),
		);
	}

	/** Counts a use, when an order is placed. */
	use(offer: Coupon | Promotion, customerId: string): void {
		offer.redemption_count += 1;
		const key = `${offer.id} ${customerId}`;
		this.uses.set(key, (this.uses.get(key) ?? 0) + 1);
	}

	/** Undefined if the offer fits the basket. */
	objectionTo(offer: Coupon | Promotion, basket: Basket): Objection | undefined {
		const { minimum_order_total: least, redemption_limits: limits } = offer;
		if (Date.parse(offer.starts_at) > Date.now()) {
			return { reason: 'Not started yet', suggestion: `Come back on ${offer.starts_at}` };
		}
		if (!isRunning(offer)) return { reason: 'Expired', suggestion: 'Try another offer' };
		if (offer.redemption_count >= (limits.total_redemptions ?? Infinity)) {
			return { reason: 'Redemption limit reached', suggestion: 'Try another offer' };
		}
		const uses = this.uses.get(`${offer.id} ${basket.customerId}`) ?? 0;
		if (uses >= (limits.per_customer_redemptions ?? Infinity)) {
			return { reason: 'Already used', suggestion: 'Try another offer' };
		}
		if (basket.subtotal < least) {
			return {
				reason: `Minimum order total is ${least}`,
				suggestion: `Add items worth ${cents(least - basket.subtotal)} more`,
			};
		}
		const needsShipping = 'free_shipping' in offer.details;
		if (needsShipping && basket.shipping === 0) {
			return { reason: 'Shipping is free already', suggestion: 'Try another offer' };
		}
		if (!needsShipping && sum(this.discounts(offer, basket)) === 0) {
			return { reason: 'No eligible items in cart', suggestion: offer.description };
		}
		return undefined;
	}

	/** What an offer takes off each line; free shipping takes nothing off them. */
	discounts(offer: Coupon | Promotion, { lines }: Basket): number[] {
		const { details } = offer;
		const eligible = lines.map((line) => (this.isFor(offer, line) ? line.amount : 0));
		const total = sum(eligible);
		if ('discount_fixed_amount' in details) {
			return spread(Math.min(details.discount_fixed_amount, total), eligible);
		}
		if ('discount_percent' in details) {
			const wanted = (total * details.discount_percent) / 100;
			return spread(Math.min(wanted, details.maximum_discount_amount ?? Infinity), eligible);
		}
		return lines.map((line, index) => (eligible[index] ? cents(lineDiscount(details, line)) : 0));
	}

	private isFor(
		{ details, applies_to_product }: Promotion | Coupon,
		{ product, sku }: CatalogItem,
	) {
		if (applies_to_product === 'all') return true;
		const isNamed = details.products.some(
			({ product_id, variant_id }) =>
				product_id === product.id && (variant_id === null || variant_id === sku.variant_id),
		);
		if (isNamed) return true;
		return details.category_id.some((id) => {
			const family = this.catalog.familyOf(id);
			return product.category_ids.some((own) => family.has(own));
		});
	}
}

/** Whether an offer can be used today, as far as its dates say. */
export function isRunning({ starts_at, expires_at }: Pick<Offer, 'starts_at' | 'expires_at'>) {
	return Date.parse(starts_at) <= Date.now() && Date.now() < Date.parse(expires_at);
}

function lineDiscount(details: OfferDetails, { quantity, amount }: PricedLine): number {
	const price = amount / quantity;
	if ('buy_quantity' in details) {
		const { buy_quantity, get_quantity } = details;
		return Math.floor(quantity / (buy_quantity + get_quantity)) * get_quantity * price;
	}
	if ('ranges' in details) {
		const range = details.ranges.findLast(({ minimum_quantity }) => quantity >= minimum_quantity);
		return (amount * (range?.discount_percent ?? 0)) / 100;
	}
	if ('fixed_price' in details) {
		const saved = Math.max(0, details.quantity * price - details.fixed_price);
		return Math.floor(quantity / details.quantity) * saved;
	}
	return 0;
}

/** Spreads an amount over lines by what they cost; the last one gets what rounding leaves. */
function spread(amount: number, weights: number[]): number[] {
	const total = sum(weights);
	const last = weights.findLastIndex((weight) => weight > 0);
	let left = cents(amount);
	return weights.map((weight, index) => {
		const share = index === last ? left : cents(total ? (amount * weight) / total : 0);
		left = cents(left - share);
		return share;
	});
}

/** An amount of money with its two decimals. */
export const cents = (amount: number) => Math.round((amount + Number.EPSILON) * 100) / 100;

export const sum = (amounts: number[]) => cents(amounts.reduce((one, other) => one + other, 0));
