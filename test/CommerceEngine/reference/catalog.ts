import { customerGroup } from './parts';
import { files, flag, listOf, numeral, oneOf, record, text, type Reference } from './schema';

/** The catalog. */
export const catalog: Reference = {
	'GET /catalog/categories': {
		by: ['category.getAll'],
		query: record({
			'search?': text,
			'sort_by?': text,
			'nested_level?': numeral,
			'parent_category_id?': text,
			'parent_category_slug?': text,
		}),
	},
	'GET /catalog/products': {
		by: ['product.getAll'],
		query: record({
			'page?': numeral,
			'limit?': numeral,
			'sort_by?': text,
			'category_id?': listOf(text),
			'category_slug?': listOf(text),
			'inventory?': flag,
			'product_type?': text,
		}),
		headers: customerGroup,
	},
	'GET /catalog/products/cross-sell': {
		by: ['product.getAllCrossSell'],
		query: record({
			'limit?': numeral,
			'page?': numeral,
			'product_id?': listOf(text),
			'sort_by?': text,
		}),
		headers: customerGroup,
	},
	'POST /catalog/products/search': {
		by: ['product.search', 'product.getFacets'],
		headers: customerGroup,
		body: record({
			query: text,
			page: numeral,
			limit: numeral,
			'facets?': listOf(text),
			'filter?': oneOf(text, listOf(oneOf(text, listOf(text)))),
			'sort?': listOf(text),
		}),
	},
	'GET /catalog/products/similar': {
		by: ['product.getAllSimilar'],
		query: record({
			'limit?': numeral,
			'page?': numeral,
			'product_id?': listOf(text),
			'sort_by?': text,
		}),
		headers: customerGroup,
	},
	'GET /catalog/products/up-sell': {
		by: ['product.getAllUpSell'],
		query: record({
			'limit?': numeral,
			'page?': numeral,
			'product_id?': listOf(text),
			'sort_by?': text,
		}),
		headers: customerGroup,
	},
	'GET /catalog/products/{product_id}': {
		by: ['product.get'],
		query: record({ 'inventory?': flag }),
		headers: customerGroup,
	},
	'GET /catalog/products/{product_id}/reviews': {
		by: ['review.getAll'],
		query: record({
			'page?': numeral,
			'limit?': numeral,
			'sort_by?': text,
			'search?': text,
			'review_tag?': text,
		}),
	},
	'POST /catalog/products/{product_id}/reviews': {
		by: ['review.create'],
		form: record({
			user_id: text,
			order_number: text,
			rating: numeral,
			'review_text?': text,
			'images?': files,
			'videos?': files,
		}),
	},
	'GET /catalog/products/{product_id}/variants': {
		by: ['product.getAllVariants'],
		query: record({ 'inventory?': flag }),
		headers: customerGroup,
	},
	'GET /catalog/products/{product_id}/variants/{variant_id}': {
		by: ['product.getVariant'],
		query: record({ 'inventory?': flag }),
		headers: customerGroup,
	},
	'GET /catalog/skus': {
		by: ['sku.getAll'],
		query: record({
			'page?': numeral,
			'limit?': numeral,
			'sort_by?': text,
			'category_id?': listOf(text),
			'category_slug?': listOf(text),
			'inventory?': flag,
			'product_type?': text,
			'sku?': listOf(text),
		}),
		headers: customerGroup,
	},
};
