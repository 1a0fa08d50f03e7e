/** The fields that lists of shipping carriers can be sorted by. */
export const shippingCarrierSortKeys = [
	{ name: 'Deleted', value: 'is_deleted' },
	{ name: 'ID', value: 'id' },
	{ name: 'Title', value: 'title' },
	{ name: 'URL', value: 'url' },
] as const;
