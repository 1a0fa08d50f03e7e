import type { IDataObject } from 'n8n-workflow';
import { inForm, isRecord } from '../../../shared';

const PRICES = {
	selling_price: 'pricing.selling_price',
	listing_price: 'pricing.listing_price',
} as const;

const categoryNames = ({ categories }: IDataObject) =>
	Array.isArray(categories) ? categories.filter(isRecord).map(({ name }) => name ?? null) : null;

/** A product in ten fields. */
export const simplifiedProduct = (product: IDataObject): IDataObject => ({
	...inForm(product, [
		'id',
		'name',
		'sku',
		'slug',
		'product_type',
		'active',
		'stock_available',
		PRICES,
	]),
	categories: categoryNames(product) as string[] | null,
});

/** A variant of a product in ten fields. */
export const simplifiedVariant = (variant: IDataObject): IDataObject =>
	inForm(variant, [
		'id',
		'product_id',
		'name',
		'sku',
		'slug',
		'active',
		'stock_available',
		'is_default',
		PRICES,
	]);

/** A SKU, which is a product or one of its variants, in ten fields. */
export const simplifiedSku = (sku: IDataObject): IDataObject =>
	inForm(sku, [
		'sku',
		'product_id',
		'variant_id',
		'product_name',
		'variant_name',
		'product_type',
		'active',
		'stock_available',
		PRICES,
	]);
