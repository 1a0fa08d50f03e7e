import { missing } from '../responses';

export type ProductType = 'physical' | 'digital' | 'bundle';

export interface Category {
	id: string;
	name: string;
	slug: string;
	description: string;
	parent_category_id: string | null;
	active: boolean;
}

export interface Pricing {
	currency: 'INR';
	tax_type: 'GST';
	tax_rate: number;
	price_including_tax: false;
	listing_price: number;
	selling_price: number;
	min_order_quantity: number;
	max_order_quantity: number;
	incremental_quantity: number;
	selling_price_excluding_tax: number;
}

export interface Image {
	id: string;
	title: string;
	alternate_text: string;
	sort_order: number;
	url_tiny: string;
	url_thumbnail: string;
	url_standard: string;
	url_zoom: string;
}

/** What one value of an option looks like: a text, or a color with its code. */
export type OptionValue = string | { name: string; hexcode: string };

export interface Option {
	name: string;
	key: string;
	type: 'color' | 'single-select';
	value: OptionValue;
}

/** Something one can buy: a variant, or a product that has none (`variant_id` is null then). */
export interface Sku {
	variant_id: string | null;
	sku: string;
	slug: string;
	variant_name: string | null;
	options: Option[];
	pricing: Pricing;
	images: Image[];
	stock: number;
	/** May be ordered beyond the stock. */
	backorder: boolean;
}

export interface Shipping {
	is_free_shipping: boolean;
	is_fixed_cost_shipping: boolean;
	fixed_cost_shipping_price: number;
	ships_internationally: boolean;
	country_of_origin: string;
}

export interface Product {
	id: string;
	name: string;
	slug: string;
	short_description: string;
	description: string;
	product_type: ProductType;
	active: boolean;
	tags: string[];
	category_ids: string[];
	shipping: Shipping;
	/** At least one; the first is the default. */
	skus: Sku[];
	created_at: string;
	modified_at: string;
}

export interface Review {
	id: string;
	product_id: string;
	user_id: string;
	order_number: string;
	rating: number;
	review_text: string | null;
	name: string;
	email: string;
	status: 'pending' | 'approved' | 'rejected';
	is_featured: boolean;
	tags: string[];
	review_date: string;
	images: Array<{ thumbnail_url: string; standard_url: string }>;
	videos: Array<{ thumbnail_url: string; standard_url: string }>;
}

/** What says which SKU is meant, in carts, wishlists and orders. */
export interface SkuKey {
	product_id: string;
	variant_id: string | null;
}

/** A SKU with the product it is of. */
export interface CatalogItem {
	product: Product;
	sku: Sku;
}

export const isSameSku = (one: SkuKey, other: SkuKey) =>
	one.product_id === other.product_id && one.variant_id === other.variant_id;

/** All that the shop sells, and what is said of it. */
export class Catalog {
	readonly categories = new Map<string, Category>();
	/** The latest first. */
	readonly products = new Map<string, Product>();
	/** The oldest first. */
	readonly reviews: Review[] = [];
	/** Percent off the selling price for the groups of customers that have prices of their own. */
	readonly groupDiscounts = new Map<string, number>();

	/** A product that is on sale, by its ID or slug; refused if there is none. */
	product(idOrSlug: string): Product {
		const found =
			this.products.get(idOrSlug) ??
			[...this.products.values()].find(({ slug }) => slug === idOrSlug);
		if (!found?.active) throw missing('Product');
		return found;
	}

	/** What a key means; refused if there is no such product, or no such variant of it. */
	item({ product_id, variant_id }: SkuKey): CatalogItem {
		const product = this.products.get(product_id);
		if (!product?.active) throw missing('Product');
		const sku = product.skus.find((one) => one.variant_id === variant_id);
		if (!sku) throw missing('Variant');
		return { product, sku };
	}

	/** All SKUs of the products that are on sale. */
	items(products: Iterable<Product> = this.onSale()): CatalogItem[] {
		return [...products].flatMap((product) => product.skus.map((sku) => ({ product, sku })));
	}

	/** The products that are on sale, the latest first. */
	onSale(): Product[] {
		return [...this.products.values()].filter(({ active }) => active);
	}

	/** A category and all below it. */
	familyOf(categoryId: string): Set<string> {
		const family = new Set([categoryId]);
		// A set visits what is added while it is walked.
		for (const id of family) {
			for (const other of this.categories.values()) {
				if (other.parent_category_id === id) family.add(other.id);
			}
		}
		return family;
	}

	/** Takes sold pieces from the stock (a negative number brings them back). */
	sell(key: SkuKey, quantity: number): void {
		this.item(key).sku.stock -= quantity;
	}
}
