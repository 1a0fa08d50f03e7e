import { invalid, PROCESSED, ApiError } from '../responses';
import type { AddRoute } from '../api';
import type { Body } from '../body';
import { CATEGORY_ACTIONS, IS_BRAND } from '../codes';
import { BRAND, CATEGORY } from '../odata/models';
import type { Category, Product } from '../state/rows';
import type { Store } from '../state/store';
import { now } from '../time';

const REMOVE = 1;
const FIRST_LEVEL = null;
const BRAND_CODE = 0;
const NO_BRAND_CODE = 1;

/** Adds the categories, and the brands, which are categories of the first level. */
export function addCategoryRoutes(add: AddRoute): void {
	add('GET', 'category/getall', (request) =>
		request.odata(request.store.categories.values(), CATEGORY),
	);
	add('GET', 'category/getallbrands', (request) => {
		const brands = request.store.brands();
		const rows = brands.map(({ CategoryName: BrandName, CategoryCode }) => ({
			BrandName,
			CategoryCode,
		}));
		return request.odata(rows, BRAND);
	});
	add('GET', 'category/get/{}', ({ store, key }) => store.category(key));
	add('GET', 'category/categoryproducts/{}', ({ store, key }) =>
		productsIn(store, store.category(key)),
	);

	add('POST', 'category/categories', (request) => {
		const { store } = request;
		// One after the other, so that a parent may stand before its children in the same list.
		for (const body of request.bodies()) {
			const category = readCategory(body, store);
			store.categories.set(category.CategoryCode, category);
		}
		return PROCESSED;
	});

	add('POST', 'category/productcategory', (request) => {
		const { store } = request;
		const pairs = request.bodies().map((body) => ({
			product: store.product(body.key('ProductCode')),
			category: store.category(body.key('CategoryCode')),
		}));
		for (const { product, category } of pairs) {
			if (product.Categories.includes(category.CategoryCode)) {
				throw new ApiError('Exists', `${category.CategoryCode} of ${product.ProductCode}`);
			}
		}
		for (const { product, category } of pairs) {
			product.Categories = [...new Set([...product.Categories, category.CategoryCode])];
			product.ModifiedDate = now();
		}
		return PROCESSED;
	});

	add('DELETE', 'category/category', (request) => {
		const body = request.body();
		const code = body.key('CategoryCode');
		const action = body.code('ActionId', CATEGORY_ACTIONS) ?? body.missing('ActionId');
		const category = request.store.category(code);
		if (action === REMOVE) remove(request.store, category);
		else leaveParent(category);
		return PROCESSED;
	});
}

function productsIn({ products }: Store, { CategoryCode }: Category): Product[] {
	return [...products.values()].filter(({ Categories }) => Categories.includes(CategoryCode));
}

/** What is below it comes to the first level. */
function remove(store: Store, category: Category): void {
	const { CategoryCode } = category;
	for (const product of productsIn(store, category)) {
		product.Categories = product.Categories.filter((code) => code !== CategoryCode);
	}
	for (const other of store.categories.values()) {
		if (other.ParentCategoryCode === CategoryCode) leaveParent(other);
	}
	store.categories.delete(CategoryCode);
}

function leaveParent(category: Category): void {
	if (category.ParentCategoryCode === FIRST_LEVEL) throw new ApiError('ParentCategoryNotExists');
	category.ParentCategoryCode = FIRST_LEVEL;
	category.ModifiedDate = now();
}

/** Reads a new category, or the one with this code as it is after the change. */
function readCategory(body: Body, store: Store): Category {
	const CategoryCode = body.key('CategoryCode');
	const before = store.categories.get(CategoryCode);
	const hasOldName = before && !body.has('CategoryName');
	const time = now();
	const category: Category = {
		CategoryCode,
		CategoryName: hasOldName ? before.CategoryName : body.key('CategoryName'),
		ParentCategoryCode: readParent(body, CategoryCode, before, store),
		IsBrand: body.code('IsBrand', IS_BRAND) ?? before?.IsBrand ?? NO_BRAND_CODE,
		Active: body.flag('Active') ?? before?.Active ?? true,
		CreatedDate: before?.CreatedDate ?? time,
		ModifiedDate: time,
	};
	if (category.IsBrand === BRAND_CODE && category.ParentCategoryCode !== FIRST_LEVEL) {
		throw invalid('A brand is a category of the first level');
	}
	for (const other of store.categories.values()) {
		const isNamesake =
			other.CategoryCode !== CategoryCode &&
			other.CategoryName === category.CategoryName &&
			other.ParentCategoryCode === category.ParentCategoryCode;
		if (isNamesake) throw new ApiError('Exists', category.CategoryName);
	}
	return category;
}

/** An empty text brings a category to the first level. */
function readParent(
	body: Body,
	ownCode: string,
	before: Category | undefined,
	{ categories }: Store,
): string | null {
	const code = body.text('ParentCategoryCode') ?? before?.ParentCategoryCode;
	if (!code) return FIRST_LEVEL;
	if (!categories.has(code)) throw new ApiError('ParentCategoryNotExists', code);
	for (let above: string | null = code; above; ) {
		if (above === ownCode) throw invalid('A category cannot be below itself');
		above = categories.get(above)?.ParentCategoryCode ?? null;
	}
	return code;
}
