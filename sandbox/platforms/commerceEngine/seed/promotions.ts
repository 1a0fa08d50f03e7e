import type { Catalog, Product } from '../state/catalog';
import type { Coupon, OfferDetails, Promotion } from '../state/offers';
import { Promotions } from '../state/promotions';

/** Far enough away that offers work whatever day it is. */
const START = '2024-01-01T00:00:00.000Z';
const END = '2035-12-31T18:29:59.000Z';
const YEAR_GONE_BY = {
	starts_at: '2024-10-15T00:00:00.000Z',
	expires_at: '2024-11-05T18:29:59.000Z',
};
const YEAR_TO_COME = {
	starts_at: '2035-02-15T00:00:00.000Z',
	expires_at: '2035-03-25T18:29:59.000Z',
};

/** A gift card that pays, one without any money left, and one whose time is over. */
export const GIFT_CARDS = {
	good: 'AAROHI-GIFT-5000-2291',
	empty: 'AAROHI-GIFT-0000-1187',
	expired: 'AAROHI-GIFT-1000-0042',
} as const;

/** Makes offers of every kind, and such that cannot be used. */
export function seedPromotions(catalog: Catalog): Promotions {
	const promotions = new Promotions(catalog);
	promotions.automatic.push(...seedAutomatic(catalog));
	promotions.coupons.push(...seedCoupons(catalog));
	promotions.giftCards.set(GIFT_CARDS.good, { balance: 5000, expires_at: END });
	promotions.giftCards.set(GIFT_CARDS.empty, { balance: 0, expires_at: END });
	promotions.giftCards.set(GIFT_CARDS.expired, { balance: 1000, ...YEAR_GONE_BY });
	return promotions;
}

/** Names the products of a category in an offer. */
const inCategory = ({ categories }: Catalog, slug: string) => ({
	products: [],
	category_id: [[...categories.values()].find((category) => category.slug === slug)!.id],
});

function seedAutomatic(catalog: Catalog): Promotion[] {
	const diya = [...catalog.products.values()].find(({ name }) => name === 'Jaipur Brass Diya');

	return [
		promotion(1, 'Winter Bedding Sale', '10% off quilts and sheets, at most ₹400', 'discount', {
			discount_type: 'percentage',
			discount_percent: 10,
			maximum_discount_amount: 400,
			...inCategory(catalog, 'bedding'),
		}),
		promotion(
			2,
			'Pantry Saver',
			'5% off three, 10% off six of one kind of tea or coffee',
			'volume-based',
			{
				ranges: [
					{ minimum_quantity: 3, discount_percent: 5 },
					{ minimum_quantity: 6, discount_percent: 10 },
				],
				...inCategory(catalog, 'food'),
			},
		),
		promotion(3, 'Festival of Lights', 'Buy three brass lamps, get one free', 'buy-x-get-y', {
			buy_quantity: 3,
			get_quantity: 1,
			...ofProduct(diya),
		}),
		promotion(4, 'Two Kurtas for 1,999', 'Any two of one kurta for ₹1,999', 'fixed-price', {
			quantity: 2,
			fixed_price: 1999,
			...inCategory(catalog, 'kurtas'),
		}),
		{
			...promotion(5, 'Big Basket', '₹250 off from ₹7,500', 'discount', {
				discount_type: 'fixed-amount',
				discount_fixed_amount: 250,
				...EVERYTHING,
			}),
			minimum_order_total: 7500,
		},
		{
			...promotion(6, 'Diwali 2024', '15% off for the kitchen', 'discount', {
				...percent(15, null),
				...inCategory(catalog, 'kitchen'),
			}),
			...YEAR_GONE_BY,
		},
	];
}

function seedCoupons(catalog: Catalog): Coupon[] {
	return [
		{
			...coupon(1, 'WELCOME10', '10% off, at most ₹200, once', 'discount', percent(10, 200)),
			redemption_limits: limits({ per_customer_redemptions: 1 }),
		},
		{
			...coupon(2, 'FLAT150', '₹150 off from ₹999', 'discount', {
				discount_type: 'fixed-amount',
				discount_fixed_amount: 150,
				...EVERYTHING,
			}),
			minimum_order_total: 999,
		},
		coupon(3, 'FREESHIP', 'No charge for shipping', 'free-shipping', {
			free_shipping: true,
			...EVERYTHING,
		}),
		{
			...coupon(4, 'SAREE20', '20% off sarees, not with promotions', 'discount', {
				...percent(20, null),
				...inCategory(catalog, 'sarees'),
			}),
			can_be_used_with_promotion: false,
		},
		coupon(5, 'TEA3FOR2', 'Three packets for the price of two', 'buy-x-get-y', {
			buy_quantity: 2,
			get_quantity: 1,
			...inCategory(catalog, 'food'),
		}),
		{ ...coupon(6, 'DIWALI24', '15% off', 'discount', percent(15, null)), ...YEAR_GONE_BY },
		{ ...coupon(7, 'HOLI35', '15% off', 'discount', percent(15, null)), ...YEAR_TO_COME },
		{
			...coupon(8, 'FIRST100', '25% off for the first hundred', 'discount', percent(25, 500)),
			redemption_limits: limits({ total_redemptions: 100 }),
			redemption_count: 100,
		},
	];
}

const EVERYTHING = { products: [], category_id: [] };

const percent = (discount_percent: number, maximum_discount_amount: number | null) => ({
	discount_type: 'percentage' as const,
	discount_percent,
	maximum_discount_amount,
	...EVERYTHING,
});

/** Without the product, in a shop with very few of them, the offer is for nothing. */
const ofProduct = (product: Product | undefined) => ({
	products: [{ product_id: product?.id ?? '', variant_id: null, minimum_quantity: 1 }],
	category_id: [],
});

const limits = (some: Partial<Promotion['redemption_limits']> = {}) => ({
	total_redemptions: null,
	per_customer_redemptions: null,
	per_coupon_code_redemptions: null,
	...some,
});

function offer(id: string, name: string, description: string, details: OfferDetails) {
	const isForAll = details.products.length + details.category_id.length === 0;
	return {
		id,
		name,
		description,
		tags: [],
		redemption_limits: limits(),
		redemption_count: 0,
		minimum_order_total: 0,
		starts_at: START,
		expires_at: END,
		details,
		applies_to_product: isForAll ? ('all' as const) : ('specific' as const),
	};
}

function promotion(
	number: number,
	name: string,
	description: string,
	promotion_type: Promotion['promotion_type'],
	details: OfferDetails,
): Promotion {
	const row = offer(`01HRPR0M0T10N00000000000${idEnd(number)}`, name, description, details);
	return { ...row, promotion_type, can_be_used_with_other_promotion: false };
}

function coupon(
	number: number,
	code: string,
	description: string,
	coupon_type: Coupon['coupon_type'],
	details: OfferDetails,
): Coupon {
	return {
		...offer(`01HRC0VP0N00000000000000${idEnd(number)}`, code, description, details),
		coupon_type,
		coupon_code: [code],
		application_rules: { max_applicable_items: null, application_priority: 'cheapest_first' },
		can_be_used_with_promotion: true,
	};
}

const idEnd = (number: number) => String(number).padStart(2, '0');
