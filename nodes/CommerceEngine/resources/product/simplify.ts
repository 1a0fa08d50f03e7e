import type { IDataObject } from 'n8n-workflow';
import { at, isRecord, pick, type SortKeys } from '../../../shared';

const priceOf = (record: IDataObject) => ({
	selling_price: (at(record, 'pricing.selling_price') ?? null) as number | null,
	listing_price: (at(record, 'pricing.listing_price') ?? null) as number | null,
});

const categoryNames = ({ categories }: IDataObject) =>
	Array.isArray(categories) ? categories.filter(isRecord).map(({ name }) => name ?? null) : null;

/** A product in ten fields. */
export const simplifiedProduct = (product: IDataObject): IDataObject => ({
	...pick(product, ['id', 'name', 'sku', 'slug', 'product_type', 'active', 'stock_available']),
	...priceOf(product),
	categories: categoryNames(product) as string[] | null,
});

/** A variant of a product in ten fields. */
export const simplifiedVariant = (variant: IDataObject): IDataObject => ({
	...pick(variant, [
		'id',
		'product_id',
		'name',
		'sku',
		'slug',
		'active',
		'stock_available',
		'is_default',
	]),
	...priceOf(variant),
});

/** A SKU, which is a product or one of its variants, in ten fields. */
export const simplifiedSku = (sku: IDataObject): IDataObject => ({
	...pick(sku, [
		'sku',
		'product_id',
		'variant_id',
		'product_name',
		'variant_name',
		'product_type',
		'active',
		'stock_available',
	]),
	...priceOf(sku),
});

/** Records of the catalog are sorted by any of their fields. */
export const catalogSort: SortKeys = { anyField: 'created_at' };
