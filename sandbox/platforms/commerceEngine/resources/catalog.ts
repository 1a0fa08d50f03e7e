import type { AddRoute } from '../api';
import type { ApiRequest } from '../request';
import type { SortKeys } from '../lists';
import type { Category, Product, ProductType, CatalogItem } from '../state/catalog';
import { CatalogView } from '../state/catalogView';
import { missing } from '../responses';

const PRODUCT_TYPES: readonly ProductType[] = ['physical', 'digital', 'bundle'];

const PRODUCT_SORTS: SortKeys<Product> = {
	name: ({ name }) => name,
	created_at: ({ created_at }) => created_at,
	modified_at: ({ modified_at }) => modified_at,
	selling_price: ({ skus }) => skus[0]!.pricing.selling_price,
	listing_price: ({ skus }) => skus[0]!.pricing.listing_price,
};

const SKU_SORTS: SortKeys<CatalogItem> = {
	sku: ({ sku }) => sku.sku,
	product_name: ({ product }) => product.name,
	created_at: ({ product }) => product.created_at,
	selling_price: ({ sku }) => sku.pricing.selling_price,
	listing_price: ({ sku }) => sku.pricing.listing_price,
};

const CATEGORY_SORTS: SortKeys<Category> = {
	name: ({ name }) => name,
	slug: ({ slug }) => slug,
};

/** Adds products, variants, SKUs and categories; search and reviews have files of their own. */
export function addCatalogRoutes(add: AddRoute): void {
	add('GET', '/catalog/categories', 'keyOrSession', (request) => {
		const { page, pagination } = request.paged(
			request.sorted(categoriesFor(request), CATEGORY_SORTS),
		);
		return { categories: page.map((row) => viewFor(request).category(row)), pagination };
	});

	add('GET', '/catalog/products', 'keyOrSession', (request) =>
		productPage(request, productsFor(request), PRODUCT_SORTS),
	);
	add('GET', '/catalog/skus', 'keyOrSession', (request) => {
		const codes = request.queryTexts('sku');
		const catalogItems = request.store.catalog
			.items(productsFor(request))
			.filter(({ sku }) => codes.length === 0 || codes.includes(sku.sku));
		const { page, pagination } = request.paged(request.sorted(catalogItems, SKU_SORTS));
		return { skus: page.map((catalogItem) => viewFor(request).item(catalogItem)), pagination };
	});

	// Something like it: of the same categories.
	add('GET', '/catalog/products/similar', 'keyOrSession', (request) =>
		relatedPage(request, (other, base) => isAkin(other, base)),
	);
	// Something better: of the same categories, at a higher price.
	add('GET', '/catalog/products/up-sell', 'keyOrSession', (request) =>
		relatedPage(request, (other, base) => isAkin(other, base) && priceOf(other) > priceOf(base)),
	);
	// Something to go with it: of another category, with a tag in common.
	add('GET', '/catalog/products/cross-sell', 'keyOrSession', (request) =>
		relatedPage(
			request,
			(other, base) => !isAkin(other, base) && other.tags.some((tag) => base.tags.includes(tag)),
		),
	);

	add('GET', '/catalog/products/:product_id', 'keyOrSession', (request) => ({
		product: viewFor(request).productDetail(productOf(request)),
	}));
	add('GET', '/catalog/products/:product_id/variants', 'keyOrSession', (request) => {
		const view = viewFor(request);
		return {
			variants: variantsOf(productOf(request)).map((catalogItem) => view.variant(catalogItem)),
		};
	});
	add('GET', '/catalog/products/:product_id/variants/:variant_id', 'keyOrSession', (request) => {
		const view = viewFor(request);
		const variant = variantsOf(productOf(request)).find(
			({ sku }) => sku.variant_id === request.param('variant_id'),
		);
		if (!variant) throw missing('Variant');
		return { variant: view.variant(variant) };
	});
}

/** The catalog as the caller sees it: at the prices of the group that the header names. */
export function viewFor(request: ApiRequest): CatalogView {
	const { catalog, promotions } = request.store;
	// An unknown group has the usual prices.
	const discount = catalog.groupDiscounts.get(request.header('x-customer-group-id') ?? '');
	return new CatalogView(catalog, promotions, discount, request.queryFlag('inventory'));
}

/** The product of the path. */
export const productOf = (request: ApiRequest): Product =>
	request.store.catalog.product(request.param('product_id'));

const variantsOf = (product: Product): CatalogItem[] =>
	product.skus.filter(({ variant_id }) => variant_id !== null).map((sku) => ({ product, sku }));

const priceOf = ({ skus }: Product) => skus[0]!.pricing.selling_price;

const isAkin = (one: Product, other: Product) =>
	one.category_ids.some((id) => other.category_ids.includes(id));

function productPage(request: ApiRequest, products: Product[], sorts: SortKeys<Product>) {
	const { page, pagination } = request.paged(request.sorted(products, sorts));
	const view = viewFor(request);
	return { products: page.map((product) => view.product(product)), pagination };
}

/** Without a product ID in the query, something goes with everything. */
function relatedPage(request: ApiRequest, fits: (other: Product, base: Product) => boolean) {
	const { catalog } = request.store;
	const ids = request.queryTexts('product_id');
	const bases = ids.map((id) => catalog.product(id));
	const found = catalog
		.onSale()
		.filter((other) => !bases.includes(other))
		.filter((other) => bases.length === 0 || bases.some((base) => fits(other, base)));
	return productPage(request, found, PRODUCT_SORTS);
}

/** The products on sale, of the categories (and what is below them) and type of the query. */
function productsFor(request: ApiRequest): Product[] {
	const { catalog } = request.store;
	const [ids, slugs] = [request.queryTexts('category_id'), request.queryTexts('category_slug')];
	const type = request.queryOneOf('product_type', PRODUCT_TYPES);
	const wanted = new Set(
		[...catalog.categories.values()]
			.filter(({ id, slug }) => ids.includes(id) || slugs.includes(slug))
			.flatMap(({ id }) => [...catalog.familyOf(id)]),
	);
	const isAny = ids.length + slugs.length === 0;
	return catalog
		.onSale()
		.filter(({ category_ids }) => isAny || category_ids.some((id) => wanted.has(id)))
		.filter(({ product_type }) => type === undefined || product_type === type);
}

/** The categories below a parent, so many levels deep, with the text in their names. */
function categoriesFor(request: ApiRequest): Category[] {
	const { categories } = request.store.catalog;
	const rows = [...categories.values()];
	const slug = request.query('parent_category_slug');
	const parentId =
		request.query('parent_category_id') ??
		(slug === undefined ? null : (rows.find((row) => row.slug === slug)?.id ?? ''));
	const levels = request.queryWhole('nested_level', 1) ?? Infinity;
	const search = request.query('search')?.toLowerCase() ?? '';
	return rows.filter((row) => {
		const depth = depthBelow(row);
		return depth > 0 && depth <= levels && row.name.toLowerCase().includes(search);
	});

	/** 1 for a child of the parent, 0 for what is not below it. */
	function depthBelow(row: Category): number {
		if (row.parent_category_id === parentId) return 1;
		const above = categories.get(row.parent_category_id ?? '');
		const depth = above ? depthBelow(above) : 0;
		return depth && depth + 1;
	}
}
