import { byId, picked, withFiles } from '../../support';
import type { Cases } from '../compare';
import { UNDOCUMENTED_PAGES } from '../explained';
import { fileOf, FILM, OTHER_GROUP, PICTURE } from './values';

const GROUP = { 'x-customer-group-id': OTHER_GROUP } as const;
const PAGE = { page: 1, limit: 50 } as const;
const options = { includeInventory: true, customerGroupId: OTHER_GROUP };
const byName = { entries: [{ field: 'name', direction: 'descending' }] };
const sort_by = '{"name":"desc"}';

export const catalog: Cases = {
	'product.getAll': async ({ http }) => {
		const [first, second] = (await http.get('/catalog/categories')).data.content.categories;
		return {
			node: {
				filters: {
					categories: [first.id, second.id],
					categorySlugs: `${first.slug}, ${second.slug}`,
					productType: 'physical',
				},
				sort: byName,
				options,
			},
			sdk: async (sdk) =>
				await sdk.catalog.listProducts(
					{
						...PAGE,
						sort_by,
						category_id: [first.id, second.id],
						category_slug: [first.slug, second.slug],
						product_type: 'physical',
						inventory: true,
					},
					GROUP,
				),
		};
	},
	'product.get': async ({ ware }) => {
		const { product_id } = await ware();
		return {
			node: { product: byId(product_id), options },
			sdk: async (sdk) =>
				await sdk.catalog.getProductDetail({ product_id }, { inventory: true }, GROUP),
		};
	},
	'product.search': () => ({
		node: {
			query: 'cotton quilt',
			limit: 10,
			filters: {
				filterExpression: '["stock_available = true", ["product_type = physical", "tags = linen"]]',
			},
			sort: { entries: [{ field: 'pricing.selling_price', direction: 'descending' }] },
			options: { customerGroupId: OTHER_GROUP },
		},
		sdk: async (sdk) =>
			await sdk.catalog.searchProducts(
				{
					query: 'cotton quilt',
					page: 1,
					limit: 10,
					filter: ['stock_available = true', ['product_type = physical', 'tags = linen']],
					sort: ['pricing.selling_price:desc'],
				},
				GROUP,
			),
	}),
	'product.getFacets': () => ({
		node: {
			query: 'cotton',
			facets: 'product_type, categories.name',
			filters: { filterExpression: 'product_type = physical' },
		},
		sdk: async (sdk) =>
			await sdk.catalog.searchProducts({
				query: 'cotton',
				page: 1,
				limit: 1,
				facets: ['product_type', 'categories.name'],
				filter: 'product_type = physical',
			}),
	}),
	'product.getVariant': async ({ ware }) => {
		const { product_id, variant_id } = await ware(true);
		return {
			node: { product: byId(product_id), variant: byId(variant_id ?? ''), options },
			sdk: async (sdk) =>
				await sdk.catalog.getVariantDetail(
					{ product_id, variant_id: variant_id ?? '' },
					{ inventory: true },
					GROUP,
				),
		};
	},
	'product.getAllVariants': async ({ ware }) => {
		const { product_id } = await ware(true);
		return {
			node: { product: byId(product_id), options },
			sdk: async (sdk) =>
				await sdk.catalog.listProductVariants({ product_id }, { inventory: true }, GROUP),
		};
	},
	'product.getAllSimilar': async ({ ware }) => {
		const ids = [(await ware()).product_id, (await ware(true)).product_id];
		return {
			node: { products: picked(...ids), sort: byName, options: { customerGroupId: OTHER_GROUP } },
			sdk: async (sdk) =>
				await sdk.catalog.listSimilarProducts({ ...PAGE, product_id: ids, sort_by }, GROUP),
		};
	},
	'product.getAllCrossSell': async ({ ware }) => {
		const { product_id } = await ware();
		return {
			node: { products: picked(product_id) },
			sdk: async (sdk) =>
				await sdk.catalog.listCrossSellProducts({ ...PAGE, product_id: [product_id] }),
		};
	},
	'product.getAllUpSell': async ({ ware }) => {
		const { product_id } = await ware();
		return {
			node: { products: picked(product_id) },
			sdk: async (sdk) =>
				await sdk.catalog.listUpSellProducts({ ...PAGE, product_id: [product_id] }),
		};
	},
	'sku.getAll': () => ({
		node: { filters: { skus: 'DIY-1003, RAZ-1004' }, options },
		sdk: async (sdk) =>
			await sdk.catalog.listSkus(
				{ ...PAGE, inventory: true, sku: ['DIY-1003', 'RAZ-1004'] },
				GROUP,
			),
	}),
	'category.getAll': async ({ http }) => {
		const [parent] = (await http.get('/catalog/categories')).data.content.categories;
		return {
			node: {
				filters: {
					search: 'a',
					parentCategoryId: parent.id,
					parentCategorySlug: parent.slug,
					nestedLevel: 2,
				},
				sort: byName,
			},
			sdk: async (sdk) =>
				await sdk.catalog.listCategories({
					search: 'a',
					parent_category_id: parent.id,
					parent_category_slug: parent.slug,
					nested_level: 2,
					sort_by,
				}),
			differs: { 'query.page': UNDOCUMENTED_PAGES, 'query.limit': UNDOCUMENTED_PAGES },
		};
	},
	'review.getAll': async ({ ware }) => {
		const { product_id } = await ware();
		return {
			node: {
				product: byId(product_id),
				filters: { search: 'fits', reviewTag: 'quality' },
				sort: { entries: [{ field: 'rating', direction: 'ascending' }] },
			},
			sdk: async (sdk) =>
				await sdk.catalog.listProductReviews(
					{ product_id },
					{ ...PAGE, search: 'fits', review_tag: 'quality', sort_by: '{"rating":"asc"}' },
				),
		};
	},
	'review.create': async ({ http, customerId, userId: user_id }) => {
		const { content } = (await http.get(`/customers/${customerId}/reviews`)).data;
		const [{ product_id, order_number }] = content.ready_for_review;
		return {
			node: {
				product: byId(product_id),
				order: byId(order_number),
				rating: 4,
				additionalFields: { reviewText: 'Gut & "schön"', images: 'data', videos: 'film' },
			},
			input: withFiles({ data: PICTURE, film: FILM }),
			sdk: async (sdk) =>
				await sdk.catalog.createProductReview(
					{ product_id },
					{
						user_id,
						order_number,
						rating: 4,
						review_text: 'Gut & "schön"',
						images: [fileOf(PICTURE)],
						videos: [fileOf(FILM)],
					},
				),
		};
	},
	'review.getForCustomer': () => ({ sdk: async (sdk) => await sdk.customer.listCustomerReviews() }),
};
