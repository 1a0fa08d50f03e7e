import type { Cart } from './carts';
import type { Catalog } from './catalog';
import { isAvailable } from './catalogView';
import { shippingOf } from './fulfillment';
import type { Basket, Coupon, PricedLine, Promotion } from './offers';
import { cents, type Promotions, sum } from './promotions';

const SHIPPING_TAX_RATE = 18;
const RUPEES_PER_POINT_EARNED = 100;
const RUPEES = { name: 'Indian Rupee', code: 'INR', symbol: '₹' };

/** What a cart is computed from. */
export interface Shop {
	catalog: Catalog;
	promotions: Promotions;
}

/** A cart as the service returns it, with all its amounts. */
export type CartView = ReturnType<typeof cartView>;

/** What a cart costs before anything is taken off. */
export function basketOf(cart: Cart, { catalog }: Shop): Basket & { shippingBeforeTax: number } {
	const lines = cart.lines.map((line): PricedLine => {
		const catalogItem = catalog.item(line);
		const amount = cents(catalogItem.sku.pricing.selling_price * line.quantity);
		return { ...catalogItem, quantity: line.quantity, amount };
	});
	const subtotal = sum(lines.map(({ amount }) => amount));
	const shippingBeforeTax = shippingOf(cart, lines, subtotal);
	const shipping = cents(shippingBeforeTax + tax(shippingBeforeTax, SHIPPING_TAX_RATE));
	return { lines, subtotal, shipping, shippingBeforeTax, customerId: cart.customer_id };
}

/** The promotion that works on the basket by itself: the one that saves most. */
function bestPromotion(basket: Basket, promotions: Promotions): Promotion | undefined {
	const saved = (promotion: Promotion) => sum(promotions.discounts(promotion, basket));
	return promotions.automatic
		.filter((promotion) => !promotions.objectionTo(promotion, basket))
		.sort((one, other) => saved(other) - saved(one))[0];
}

/** Why a coupon does not fit the basket; undefined if it does. */
export function objectionToCoupon(coupon: Coupon, basket: Basket, promotions: Promotions) {
	const objection = promotions.objectionTo(coupon, basket);
	if (objection || coupon.can_be_used_with_promotion) return objection;
	const promotion = bestPromotion(basket, promotions);
	return (
		promotion && {
			reason: `Cannot be used with the promotion ${promotion.name}`,
			suggestion: 'Remove the items that the promotion is for',
		}
	);
}

/** What a coupon takes off altogether, free shipping included. */
export function couponSaving(coupon: Coupon, basket: Basket, promotions: Promotions): number {
	if ('free_shipping' in coupon.details) return basket.shipping;
	return sum(promotions.discounts(coupon, basket));
}

/** Computes a cart. Nothing of it is kept, so it is right whatever happened since it was last shown. */
export function cartView(cart: Cart, shop: Shop) {
	const basket = basketOf(cart, shop);
	const discount = discountsOf(cart, basket, shop.promotions);
	const cart_items = basket.lines.map((line, index) =>
		itemView(line, discount.promotionShares[index]!, discount.couponShares[index]!),
	);
	const items_tax_amount = sum(cart_items.map(({ tax_amount }) => tax_amount));
	const subtotal_including_tax = cents(basket.subtotal + items_tax_amount);
	const shipping_tax_amount = cents(basket.shipping - basket.shippingBeforeTax);
	const { promotion_discount_amount, coupon_discount_amount, promotion, coupon } = discount;
	const grand_total = cents(
		subtotal_including_tax + basket.shipping - promotion_discount_amount - coupon_discount_amount,
	);
	const paid = payments(cart, grand_total, shop.promotions);
	return {
		id: cart.id,
		active: true,
		user_id: cart.user_id,
		customer_id: cart.customer_id,
		customer_email: cart.billing_address?.email ?? cart.customer_email,
		customer_phone: cart.billing_address?.phone ?? cart.customer_phone,
		customer_note: null,
		is_promotion_applied: promotion !== undefined,
		promotion_id: promotion?.id ?? null,
		promotion_discount_amount,
		is_coupon_applied: coupon !== undefined,
		coupon_code: cart.coupon_code,
		coupon_type: coupon?.coupon_type ?? null,
		coupon_discount_amount,
		on_subscription: false,
		subtotal: basket.subtotal,
		items_tax_amount,
		subtotal_including_tax,
		shipping_amount: basket.shippingBeforeTax,
		shipping_tax_amount,
		shipping_amount_including_tax: basket.shipping,
		total_tax: cents(items_tax_amount + shipping_tax_amount),
		grand_total,
		...paid,
		loyalty_point_earned: Math.floor(paid.to_be_paid / RUPEES_PER_POINT_EARNED),
		cart_items_count: cart_items.length,
		cart_items,
		billing_address: cart.billing_address,
		shipping_address: cart.shipping_address,
		fulfillment_preference: cart.fulfillment,
		currency: RUPEES,
		metadata: cart.metadata,
		created_at: cart.created_at,
		modified_at: cart.modified_at,
		expires_at: cart.expires_at,
	};
}

/** The promotion and the coupon of a cart, what each takes off, and its share of each line. */
function discountsOf(cart: Cart, basket: Basket, promotions: Promotions) {
	const promotion = bestPromotion(basket, promotions);
	const coupon = cart.coupon_code ? promotions.coupon(cart.coupon_code) : undefined;
	const none = basket.lines.map(() => 0);
	const promotionShares = promotion ? promotions.discounts(promotion, basket) : none;
	const couponShares = coupon ? promotions.discounts(coupon, basket) : none;
	const promotion_discount_amount = sum(promotionShares);
	// Both together never take off more than the goods cost.
	const maxCoupon = cents(
		(coupon && 'free_shipping' in coupon.details ? basket.shipping : 0) +
			basket.subtotal -
			promotion_discount_amount,
	);
	const coupon_discount_amount = coupon
		? Math.min(couponSaving(coupon, basket, promotions), maxCoupon)
		: 0;
	return {
		promotion,
		coupon,
		promotionShares,
		couponShares,
		promotion_discount_amount,
		coupon_discount_amount,
	};
}

/** What pays for a cart before money does. None of it pays more than is still due. */
function payments(cart: Cart, grandTotal: number, { giftCards }: Promotions) {
	const gift_card_number = cart.gift_card_number;
	const balance = (gift_card_number && giftCards.get(gift_card_number)?.balance) || 0;
	const gift_card_amount = Math.min(balance, grandTotal);
	let due = cents(grandTotal - gift_card_amount);
	// A point pays a rupee, and there are no parts of points.
	const loyalty_point_redeemed = Math.min(cart.loyalty_point_redeemed, Math.floor(due));
	due = cents(due - loyalty_point_redeemed);
	const credit_balance_used = Math.min(cart.credit_balance_used, due);
	const to_be_paid = cents(due - credit_balance_used);
	return {
		gift_card_number,
		gift_card_amount,
		loyalty_point_redeemed,
		credit_balance_used,
		to_be_paid,
	};
}

function itemView(
	{ product, sku, quantity, amount }: PricedLine,
	promotion: number,
	coupon: number,
) {
	const { selling_price, listing_price, tax_rate } = sku.pricing;
	return {
		product_id: product.id,
		variant_id: sku.variant_id,
		sku: sku.sku,
		slug: sku.slug,
		product_name: product.name,
		variant_name: sku.variant_name,
		product_type: product.product_type,
		product_image_url: sku.images[0]?.url_standard ?? null,
		stock_available: isAvailable(sku),
		backorder: sku.stock < quantity,
		on_offer: selling_price < listing_price,
		on_promotion: promotion > 0,
		on_subscription: false,
		subscription_plan: null,
		subscription_interval: null,
		subscription_frequency: null,
		quantity,
		free_quantity: 0,
		is_free_item: false,
		price_including_tax: false,
		selling_price,
		listing_price,
		promotion_discount_amount: promotion,
		coupon_discount_amount: coupon,
		tax_type: 'GST' as const,
		tax_rate,
		tax_amount: tax(amount, tax_rate),
		shipping_additional_cost: product.shipping.fixed_cost_shipping_price,
	};
}

const tax = (amount: number, rate: number) => cents((amount * rate) / 100);
