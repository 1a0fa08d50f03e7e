/** One way to choose a product: colour, size. */
export interface Option {
	title: string;
	changes_look: boolean;
	values: string[];
	/** What the selector shows for a value: a colour, or an image (the ID of a file). */
	thumbnails: Array<{ value: string; color?: string; image?: number }>;
}

/** One combination of the options' values, with a price of its own. */
export interface Variant {
	id: number;
	variant: string[];
	price: number;
	compare_price: number | null;
	sku: string | null;
	default: boolean;
	ignore: boolean;
	/** IDs of files. */
	images: number[];
}

/** A product. Its lists and objects are replaced, never changed in place. */
export interface Product {
	id: number;
	title: string;
	is_multi: boolean;
	type: string | null;
	tags: string[];
	shipping_weight: number | null;
	auto_fulfilment: boolean;
	track_inventory: boolean;
	vendor: string | null;
	sku: string | null;
	seo_meta: string | null;
	seo_title: string | null;
	seo_url: string;
	is_template: boolean;
	is_draft: boolean;
	/** Of a single-variant product; the others have theirs in the variants. */
	price: number | null;
	compare_price: number | null;
	created_at: number;
	updated_at: number;
	textareas: Array<{ name: string; text: string }>;
	/** IDs of files. */
	images: number[];
	options: Option[];
	variants: Variant[];
}

/** What an order keeps of a product: later changes of the product do not reach it. */
export interface LineData {
	product_id: number;
	title: string;
	is_multi: boolean;
	type: string | null;
	is_giftcard: boolean;
	shipping_weight: number | null;
	vendor: string | null;
	auto_fulfilment: boolean;
	track_inventory: boolean;
	sku: string | null;
	price: number;
	compare_price: number | null;
	image: string | null;
	image_max_size: number;
	variant: { id: number; variant: string[] } | null;
}

/** The titles that textareas may have; a store's settings name them. */
export const TEXTAREA_NAMES = ['Description', 'Shipping', 'Size guide'];

/** A new product that has nothing but a title. */
export function newProduct(title: string, time: number): Omit<Product, 'id'> {
	return {
		title,
		is_multi: false,
		type: null,
		tags: [],
		shipping_weight: null,
		auto_fulfilment: false,
		track_inventory: false,
		vendor: null,
		sku: null,
		seo_meta: null,
		seo_title: null,
		seo_url: slugOf(title),
		is_template: false,
		is_draft: false,
		price: null,
		compare_price: null,
		created_at: time,
		updated_at: time,
		textareas: [],
		images: [],
		options: [],
		variants: [],
	};
}

/** "Fancy bear 1000" as "fancy-bear-1000". */
export function slugOf(title: string): string {
	return title
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
		.replaceAll(/^-|-$/g, '');
}

/** A product as an order keeps it; `variant` of a product that has some. */
export function lineDataOf(product: Product, variant?: Variant): LineData {
	return {
		product_id: product.id,
		title: product.title,
		is_multi: product.is_multi,
		type: product.type,
		is_giftcard: false,
		shipping_weight: product.shipping_weight,
		vendor: product.vendor,
		auto_fulfilment: product.auto_fulfilment,
		track_inventory: product.track_inventory,
		sku: variant ? variant.sku : product.sku,
		price: variant?.price ?? product.price ?? 0,
		compare_price: variant ? variant.compare_price : product.compare_price,
		image: null,
		image_max_size: 8,
		variant: variant ? { id: variant.id, variant: variant.variant } : null,
	};
}
