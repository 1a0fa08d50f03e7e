import { customerGroup } from './parts';
import { file, flag, listOf, numeral, oneOf, record, text, type Reference } from './schema';

/** The catalog. */
export const catalog: Reference = {
	'GET /catalog/categories': {
		by: [],
		query: record({
			'search?': text,
			'sort_by?': text,
			'nested_level?': numeral,
			'parent_category_id?': text,
			'parent_category_slug?': text,
		}),
	},
	'GET /catalog/products': {
		by: [],
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
		by: [],
		query: record({
			'limit?': numeral,
			'page?': numeral,
			'product_id?': listOf(text),
			'sort_by?': text,
		}),
		headers: customerGroup,
	},
	'POST /catalog/products/search': {
		by: [],
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
		by: [],
		query: record({
			'limit?': numeral,
			'page?': numeral,
			'product_id?': listOf(text),
			'sort_by?': text,
		}),
		headers: customerGroup,
	},
	'GET /catalog/products/up-sell': {
		by: [],
		query: record({
			'limit?': numeral,
			'page?': numeral,
			'product_id?': listOf(text),
			'sort_by?': text,
		}),
		headers: customerGroup,
	},
	'GET /catalog/products/{product_id}': {
		by: [],
		query: record({ 'inventory?': flag }),
		headers: customerGroup,
	},
	'GET /catalog/products/{product_id}/reviews': {
		by: [],
		query: record({
			'page?': numeral,
			'limit?': numeral,
			'sort_by?': text,
			'search?': text,
			'review_tag?': text,
		}),
	},
	'POST /catalog/products/{product_id}/reviews': {
		by: [],
		form: record({
			user_id: text,
			order_number: text,
			rating: numeral,
			'review_text?': text,
			'images?': listOf(file),
			'videos?': listOf(file),
		}),
	},
	'GET /catalog/products/{product_id}/variants': {
		by: [],
		query: record({ 'inventory?': flag }),
		headers: customerGroup,
	},
	'GET /catalog/products/{product_id}/variants/{variant_id}': {
		by: [],
		query: record({ 'inventory?': flag }),
		headers: customerGroup,
	},
	'GET /catalog/skus': {
		by: [],
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
