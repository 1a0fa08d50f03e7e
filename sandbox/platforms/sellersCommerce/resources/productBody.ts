import { ApiError } from '../responses';
import { Body, orRefuse } from '../body';
import { GENDERS, OPTION_TYPES } from '../codes';
import type { Product, Sku } from '../state/rows';
import type { Store } from '../state/store';
import { now } from '../time';

/**
 * Reads a product: a new one, or the one with this code as it is after the change. What the body
 * leaves out stays as it is; SKUs that it leaves out stay too.
 */
export function readProduct(body: Body, store: Store): Product {
	const ProductCode = body.key('ProductCode');
	const before = store.products.get(ProductCode);
	const SCProductID = before?.SCProductID ?? store.newId();
	const time = now();
	const BrandName = body.text('BrandName') ?? before?.BrandName ?? null;
	const Categories = body.texts('Categories') ?? before?.Categories ?? [];
	checkBrandAndCategories(BrandName, Categories, store);
	return {
		SCProductID,
		ProductCode,
		ProductName: before && !body.has('ProductName') ? before.ProductName : body.key('ProductName'),
		Description: body.text('Description') ?? before?.Description ?? null,
		BrandName,
		SupplierID: readSupplier(body, store) ?? before?.SupplierID ?? null,
		Gender: body.code('Gender', GENDERS) ?? before?.Gender ?? null,
		OptionTypeId: body.code('OptionTypeId', OPTION_TYPES) ?? before?.OptionTypeId ?? null,
		Active: body.flag('Active') ?? before?.Active ?? true,
		Categories,
		SKUs: readSkus(body, { SCProductID, ProductCode, ModifiedDate: time }, before, store),
		CreatedDate: before?.CreatedDate ?? time,
		ModifiedDate: time,
	};
}

/** A brand is a category too: the product's brand and the brand among its categories must agree. */
function checkBrandAndCategories(brand: string | null, codes: string[], store: Store): void {
	for (const code of codes) {
		const category = store.categories.get(code);
		if (!category) throw new ApiError('InsertCategoryFailed', code);
		if (category.IsBrand === 0 && category.CategoryName !== brand) {
			throw new ApiError('BrandNotExists', code);
		}
	}
	if (brand !== null && !store.brands().some(({ CategoryName }) => CategoryName === brand)) {
		throw new ApiError('BrandNotExists', brand);
	}
}

function readSupplier(body: Body, { suppliers }: Store): number | undefined {
	const id = body.whole('SupplierID');
	if (id !== undefined && !suppliers.has(id)) throw new ApiError('ProviderNotExists', String(id));
	return id;
}

function readSkus(
	body: Body,
	common: Pick<Sku, 'SCProductID' | 'ProductCode' | 'ModifiedDate'>,
	before: Product | undefined,
	store: Store,
): Sku[] {
	const skus = new Map(before?.SKUs.map((sku) => [sku.SKU, sku]));
	const seen = new Set<string>();
	for (const entry of body.list('SKUs') ?? []) {
		const code = orRefuse(() => entry.key('SKU'), new ApiError('InvalidSku'));
		const owner = store.skus.get(code)?.ProductCode ?? common.ProductCode;
		if (seen.has(code) || owner !== common.ProductCode) throw new ApiError('InvalidSku', code);
		seen.add(code);
		const old = skus.get(code);
		skus.set(code, {
			SKU: code,
			...common,
			Color: entry.text('Color') ?? old?.Color ?? null,
			Size: entry.text('Size') ?? old?.Size ?? null,
			Price: entry.amount('Price') ?? old?.Price ?? 0,
			Inventory: entry.whole('Inventory') ?? old?.Inventory ?? 0,
		});
	}
	return [...skus.values()];
}
