import type { Listing } from '../lists';
import type { Picture, Product } from '../state/products';

/** How products are listed. */
export const productListing: Listing<Product> = {
	keys: {
		status: (product) => product.status,
		product: (product) => product.product,
		price: (product) => product.price,
		code: (product) => product.product_code,
		amount: (product) => product.amount,
	},
	sort: { by: 'product', order: 'asc' },
	row: (product) => ({
		product_id: String(product.product_id),
		product: product.product,
		min_qty: String(product.min_qty),
		product_code: product.product_code,
		product_upc_code: product.product_upc_code,
		status: product.status,
		amount: String(product.amount),
		weight: product.weight.toFixed(3),
		timestamp: String(product.timestamp),
		price: product.price.toFixed(6),
		category_ids: product.category_ids,
		main_category: product.main_category,
	}),
};

/** A product as it is returned by itself: its ID is a number, and there is more of it. */
export const productRow = (product: Product) => ({
	min_items_in_box: 0,
	max_items_in_box: 0,
	box_length: 0,
	box_width: 0,
	box_height: 0,
	product_id: product.product_id,
	product_code: product.product_code,
	product_upc_code: product.product_upc_code,
	status: product.status,
	list_price: product.list_price.toFixed(2),
	amount: String(product.amount),
	weight: product.weight.toFixed(3),
	shipping_freight: '0.00',
	timestamp: String(product.timestamp),
	avail_since: String(product.avail_since),
	free_shipping: product.free_shipping,
	min_qty: String(product.min_qty),
	list_qty_count: '0',
	average_rating: '0.00',
	featured: '0',
	external_product_id: null,
	inventory_location: 'US',
	lang_code: product.lang_code,
	product: product.product,
	shortname: '',
	short_description: product.short_description,
	full_description: product.full_description,
	meta_keywords: '',
	meta_description: product.meta_description,
	search_words: '',
	page_title: product.page_title,
	age_warning_message: null,
	promo_text: '',
	ebay_title: null,
	ebay_description: null,
	override: null,
	product_notice: '',
	price: product.price.toFixed(6),
	category_ids: product.category_ids,
	main_category: product.main_category,
	image_pairs: pairsById(product.image_pairs),
	main_pair: product.main_pair ? pairOf(product.main_pair) : [],
	product_features: [],
	premoderation_reason: '',
});

/** A map by pair ID; PHP writes an empty one as a list. */
function pairsById(pictures: readonly Picture[]): object {
	if (pictures.length === 0) return [];
	return Object.fromEntries(pictures.map((picture) => [picture.pairId, pairOf(picture)]));
}

function pairOf({ pairId, imageId, source, position }: Picture): object {
	const file = new URL(source).pathname.split('/').at(-1) || 'image.jpg';
	const path = `images/detailed/${imageId % 1000}/${file}`;
	return {
		pair_id: String(pairId),
		image_id: '0',
		detailed_id: String(imageId),
		position: String(position),
		detailed: {
			image_path: `https://gcommerce.glass/${path}`,
			absolute_path: `/var/www/html/${path}`,
			alt: '',
			image_x: '1000',
			image_y: '1000',
		},
	};
}
