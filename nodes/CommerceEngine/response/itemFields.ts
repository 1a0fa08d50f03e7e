/** The fields that simplified forms keep of an item of a cart or an order: what it is, and what it costs. */
export const ITEM_FIELDS = [
	'product_id',
	'variant_id',
	'sku',
	'product_name',
	'variant_name',
	'quantity',
	'selling_price',
] as const;
