/** The fields that lists of products can be sorted by. */
export const productSortKeys = [
	{ name: 'In Stock', value: 'amount' },
	{ name: 'Name', value: 'product' },
	{ name: 'Price', value: 'price' },
	{ name: 'Product Code', value: 'code' },
	{ name: 'Status', value: 'status' },
] as const;
