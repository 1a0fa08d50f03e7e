import { expandOption, fieldsOption } from '../../lists';

/** The fields that lists of products can be sorted by. */
export const productSortKeys = [
	{ name: 'Compare Price', value: 'compare_price' },
	{ name: 'Created At', value: 'created_at' },
	{ name: 'ID', value: 'id' },
	{ name: 'Price', value: 'price' },
	{ name: 'Shipping Weight', value: 'shipping_weight' },
	{ name: 'SKU', value: 'sku' },
	{ name: 'Title', value: 'title' },
	{ name: 'Type', value: 'type' },
	{ name: 'Updated At', value: 'updated_at' },
	{ name: 'Vendor', value: 'vendor' },
] as const;

/** The options to return only some fields of a product, and some of its relations. */
export const productResponseOptions = [
	fieldsOption([
		...productSortKeys,
		{ name: 'Automatic Fulfilment', value: 'auto_fulfilment' },
		{ name: 'Collections', value: 'collections' },
		{ name: 'Draft', value: 'is_draft' },
		{ name: 'Template', value: 'is_template' },
		{ name: 'Multiple Variants', value: 'is_multi' },
		{ name: 'SEO Meta', value: 'seo_meta' },
		{ name: 'SEO Title', value: 'seo_title' },
		{ name: 'SEO URL', value: 'seo_url' },
		{ name: 'Tags', value: 'tags' },
		{ name: 'Track Inventory', value: 'track_inventory' },
	]),
	expandOption([
		{ name: 'All', value: 'all' },
		{ name: 'Images', value: 'images' },
		{ name: 'Product Options', value: 'options' },
		{ name: 'Text Areas', value: 'textareas' },
		{ name: 'Variants', value: 'variants' },
	]),
] as const;
