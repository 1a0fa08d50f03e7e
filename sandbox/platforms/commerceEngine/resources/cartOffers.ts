import { conflict, invalid, missing } from '../responses';
import type { AddRoute } from '../api';
import { anyObject, number, shape, text, whole } from '../body';
import { basketOf, cartView, couponSaving, objectionToCoupon } from '../state/cartTotals';
import type { Coupon, Promotion } from '../state/offers';
import { cents, isRunning, sum } from '../state/promotions';
import { changed, ownCart } from './carts';

const couponBody = shape({ coupon_code: text });
const pointsBody = shape({ loyalty_point_redeemed: whole(1) });
const creditBody = shape({ credit_balance_used: number(0.01) });

/** Adds what makes a cart cheaper: coupons, promotions, points, credit, a gift card. */
export function addCartOfferRoutes(add: AddRoute): void {
	addOfferListRoutes(add);
	addCouponRoutes(add);
	addPointsRoutes(add);
	addCreditRoutes(add);
	addGiftCardRoutes(add);
}

/** Adds the offers of the day, and which of them a cart can use. */
function addOfferListRoutes(add: AddRoute): void {
	add('GET', '/carts/available-coupons', 'session', ({ store }) => ({
		coupons: store.promotions.coupons.filter(isAvailable),
	}));
	add('GET', '/carts/available-promotions', 'session', ({ store }) => ({
		promotions: store.promotions.automatic.filter(isAvailable),
	}));

	add('GET', '/carts/:id/evaluate-coupons', 'session', (request) => {
		const { promotions } = request.store;
		const basket = basketOf(ownCart(request), request.store);
		const offers = promotions.coupons.map((coupon) => {
			const { id, name, coupon_type, coupon_code } = coupon;
			return {
				offer: { id, name, coupon_type, coupon_code },
				objection: objectionToCoupon(coupon, basket, promotions),
				saving: couponSaving(coupon, basket, promotions),
			};
		});
		const { applicable, inapplicable } = evaluationOf(offers);
		return { applicable_coupons: applicable, inapplicable_coupons: inapplicable };
	});

	add('GET', '/carts/:id/evaluate-promotions', 'session', (request) => {
		const { promotions } = request.store;
		const basket = basketOf(ownCart(request), request.store);
		const offers = promotions.automatic.map((promotion) => {
			const { id, name, promotion_type } = promotion;
			return {
				offer: { id, name, promotion_type },
				objection: promotions.objectionTo(promotion, basket),
				saving: sum(promotions.discounts(promotion, basket)),
			};
		});
		const { applicable, inapplicable } = evaluationOf(offers);
		return { applicable_promotions: applicable, inapplicable_promotions: inapplicable };
	});
}

function addCouponRoutes(add: AddRoute): void {
	add('POST', '/carts/:id/coupon', 'session', (request) => {
		const cart = ownCart(request);
		const { promotions } = request.store;
		const { coupon_code } = request.body(couponBody);
		const coupon = promotions.coupon(coupon_code);
		if (!coupon) throw missing('Coupon');
		if (cart.coupon_code) throw conflict(`Coupon ${cart.coupon_code} is applied; remove it first`);
		const objection = objectionToCoupon(coupon, basketOf(cart, request.store), promotions);
		if (objection) throw invalid({ coupon_code: `cannot be applied: ${objection.reason}` });
		cart.coupon_code = coupon.coupon_code[0]!;
		return changed(request, cart);
	});
	add('DELETE', '/carts/:id/coupon', 'session', (request) => {
		const cart = ownCart(request);
		if (!cart.coupon_code) throw conflict('No coupon is applied');
		cart.coupon_code = null;
		return changed(request, cart);
	});
}

function addPointsRoutes(add: AddRoute): void {
	add('POST', '/carts/:id/loyalty-points', 'login', (request) => {
		const cart = ownCart(request);
		const { loyalty_point_redeemed: points } = request.body(pointsBody);
		const { points_balance: balance } = request.store.customers.of(request.customerId).loyalty;
		const due = cartView({ ...cart, loyalty_point_redeemed: 0 }, request.store).to_be_paid;
		refuseMore('loyalty_point_redeemed', points, balance, Math.floor(due));
		cart.loyalty_point_redeemed = points;
		return changed(request, cart);
	});
	add('DELETE', '/carts/:id/loyalty-points', 'login', (request) => {
		const cart = ownCart(request);
		if (cart.loyalty_point_redeemed === 0) throw conflict('No loyalty points are redeemed');
		cart.loyalty_point_redeemed = 0;
		return changed(request, cart);
	});
}

function addCreditRoutes(add: AddRoute): void {
	add('POST', '/carts/:id/credit-balance', 'login', (request) => {
		const cart = ownCart(request);
		const { credit_balance_used: credit } = request.body(creditBody);
		if (credit !== cents(credit)) {
			throw invalid({ credit_balance_used: 'must have at most two decimals' });
		}
		const { creditBalance } = request.store.customers.of(request.customerId);
		const due = cartView({ ...cart, credit_balance_used: 0 }, request.store).to_be_paid;
		refuseMore('credit_balance_used', credit, creditBalance, due);
		cart.credit_balance_used = credit;
		return changed(request, cart);
	});
	add('DELETE', '/carts/:id/credit-balance', 'login', (request) => {
		const cart = ownCart(request);
		if (cart.credit_balance_used === 0) throw conflict('No credit balance is used');
		cart.credit_balance_used = 0;
		return changed(request, cart);
	});
}

function addGiftCardRoutes(add: AddRoute): void {
	// The body is not documented: whichever of its fields has the number of a card, it is redeemed.
	add('POST', '/carts/:id/gift-card', 'session', (request) => {
		const cart = ownCart(request);
		const texts = Object.values(request.body(anyObject)).filter((one) => typeof one === 'string');
		if (texts.length === 0) throw invalid({ gift_card_number: 'is required' });
		const { giftCards } = request.store.promotions;
		const cardNumber = texts.find((one) => giftCards.has(one));
		const card = giftCards.get(cardNumber ?? '');
		if (!cardNumber || !card) throw missing('Gift card');
		if (cart.gift_card_number) throw conflict('A gift card is applied; remove it first');
		if (Date.parse(card.expires_at) <= Date.now()) throw conflict('The gift card has expired');
		if (card.balance === 0) throw conflict('The gift card is used up');
		cart.gift_card_number = cardNumber;
		return changed(request, cart);
	});
	add('DELETE', '/carts/:id/gift-card', 'session', (request) => {
		const cart = ownCart(request);
		if (!cart.gift_card_number) throw conflict('No gift card is applied');
		cart.gift_card_number = null;
		return changed(request, cart);
	});
}

/** Whether an offer is worth naming to everybody. */
function isAvailable(offer: Promotion | Coupon): boolean {
	const { redemption_limits: limits, redemption_count } = offer;
	return isRunning(offer) && redemption_count < (limits.total_redemptions ?? Infinity);
}

interface EvaluatedOffer {
	offer: object;
	objection: { reason: string; suggestion: string } | undefined;
	saving: number;
}

function evaluationOf(offers: EvaluatedOffer[]) {
	return {
		applicable: offers
			.filter(({ objection }) => !objection)
			.map(({ offer, saving }) => ({
				...offer,
				estimated_discount: saving,
				savings_message: `You save ₹${saving}`,
			})),
		inapplicable: offers
			.filter(({ objection }) => objection)
			.map(({ offer, objection }) => ({ ...offer, ...objection })),
	};
}

function refuseMore(field: string, amount: number, balance: number, due: number): void {
	if (amount > balance) throw invalid({ [field]: `is more than the balance of ${balance}` });
	if (amount > due) throw invalid({ [field]: `is more than is to be paid, ${due}` });
}
