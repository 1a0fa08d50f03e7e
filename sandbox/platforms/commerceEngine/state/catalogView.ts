import type { Catalog, Category, Pricing, Product, Review, Sku, CatalogItem } from './catalog';
import type { Promotions } from './promotions';
import { cents } from './promotions';

/** The catalog's rows as the service returns them to one caller. */
export class CatalogView {
	/**
	 * @param discount percent off for the caller's group of customers
	 * @param withInventory whether stock is told
	 */
	constructor(
		private readonly catalog: Catalog,
		private readonly promotions: Promotions,
		private readonly discount = 0,
		private readonly withInventory = false,
	) {}

	/** A product as lists show it, its variants in it. */
	product(product: Product) {
		const sku = product.skus[0]!;
		const has_variant = sku.variant_id !== null;
		return {
			id: product.id,
			sku: has_variant ? null : sku.sku,
			name: product.name,
			slug: product.slug,
			...this.common(product, sku),
			stock_available: product.skus.some(isAvailable),
			has_variant,
			variant_options: variantOptions(product),
			variants: has_variant ? product.skus.map((one) => this.variant({ product, sku: one })) : [],
			created_at: product.created_at,
			modified_at: product.modified_at,
		};
	}

	/** A product with all that is known of it. */
	productDetail(product: Product) {
		const { description, shipping } = product;
		return { ...this.product(product), description, shipping };
	}

	variant({ product, sku }: CatalogItem) {
		return {
			id: sku.variant_id,
			product_id: product.id,
			sku: sku.sku,
			slug: sku.slug,
			name: sku.variant_name,
			product_name: product.name,
			short_description: product.short_description,
			active: product.active,
			...this.offer(product, sku),
			is_default: sku === product.skus[0],
			associated_options: associatedOptions(sku),
		};
	}

	/** A SKU as the flat lists show it: SKUs, search, wishlist. */
	item({ product, sku }: CatalogItem) {
		return {
			product_id: product.id,
			variant_id: sku.variant_id,
			sku: sku.sku,
			slug: sku.slug,
			product_name: product.name,
			variant_name: sku.variant_name,
			...this.common(product, sku),
			associated_options: associatedOptions(sku),
		};
	}

	category(category: Category) {
		const family = this.catalog.familyOf(category.id);
		const product_count = this.catalog
			.onSale()
			.filter(({ category_ids }) => category_ids.some((id) => family.has(id))).length;
		return { ...category, product_count };
	}

	private common(product: Product, sku: Sku) {
		const reviews = this.catalog.reviews.filter(
			({ product_id, status }) => product_id === product.id && status === 'approved',
		);
		return {
			product_type: product.product_type,
			short_description: product.short_description,
			active: product.active,
			...this.offer(product, sku),
			category_ids: product.category_ids,
			categories: product.category_ids.map((id) => this.catalog.categories.get(id)!),
			tags: product.tags,
			reviews_count: reviews.length,
			reviews_rating_sum: reviews.reduce((sum, { rating }) => sum + rating, 0),
			attributes: sku.options.map((option) => ({ ...option, value: [option.value] })),
		};
	}

	/** What it costs, what it looks like, and whether it is there. */
	private offer(product: Product, sku: Sku) {
		const promotion = this.promotions.promotionOf(product);
		const pricing = this.priced(sku.pricing);
		return {
			stock_available: isAvailable(sku),
			backorder: sku.backorder,
			on_offer: pricing.selling_price < pricing.listing_price,
			on_subscription: false,
			on_promotion: promotion !== undefined,
			images: sku.images,
			pricing,
			promotion: promotion && {
				id: promotion.id,
				starts_at: promotion.starts_at,
				expires_at: promotion.expires_at,
				details: { promotion_type: promotion.promotion_type, ...promotion.details },
			},
			subscription: [],
			...(this.withInventory && { inventory: inventoryOf(sku) }),
		};
	}

	private priced(pricing: Pricing): Pricing {
		const selling_price = cents((pricing.selling_price * (100 - this.discount)) / 100);
		return { ...pricing, selling_price, selling_price_excluding_tax: selling_price };
	}
}

export const isAvailable = ({ stock, backorder }: Sku) => stock > 0 || backorder;

/** A review as the catalog shows it: without whose it is. */
export function reviewView(review: Review): Omit<Review, 'user_id' | 'order_number'> {
	const copy: Omit<Review, 'user_id' | 'order_number'> & Partial<Review> = { ...review };
	delete copy.user_id;
	delete copy.order_number;
	return copy;
}

function inventoryOf(sku: Sku) {
	const [lot_batch, manufacturer] = [`LOT-${sku.sku}`, 'Aarohi Crafts Pvt. Ltd.'];
	return [{ lot_batch, mfg_date: null, exp_date: null, manufacturer, stock_quantity: sku.stock }];
}

/** The options by their key: `{size: {name, value, type}}`. */
const associatedOptions = ({ options }: Sku) =>
	Object.fromEntries(options.map(({ key, name, value, type }) => [key, { name, value, type }]));

function variantOptions({ skus }: Product) {
	return skus[0]!.options.map(({ key, name, type }) => {
		const values = skus.map(({ options }) => options.find((one) => one.key === key)!.value);
		const distinct = new Map(values.map((value) => [JSON.stringify(value), value]));
		return { name, key, type, value: [...distinct.values()] };
	});
}
