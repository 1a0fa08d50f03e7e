import { loadedChoices, locators, text, texts, toggle, type SortKeys } from '../../../shared';
import { pickedFrom } from '../../fields/locators';

/** The filters of lists of products and SKUs. */
export const catalogFilters = [
	loadedChoices('categoryIds', {
		displayName: 'Category Names or IDs',
		parameter: 'categories',
		loadOptionsMethod: 'loadCategories',
		description: 'The categories of which the products must be in one.',
	}),
	texts('categorySlugs', {
		displayName: 'Category Slugs',
		placeholder: 'e.g. shirts, trousers',
		description: 'The same by the names in the addresses of the shop, with commas between them',
	}),
	text('productType', {
		displayName: 'Product Type',
		placeholder: 'e.g. physical',
		description: 'What kind of products to return, as the store names it',
	}),
] as const;

/** An option of operations that read products, variants or SKUs. */
export const inventoryOption = toggle('inventory', {
	displayName: 'Include Inventory',
	parameter: 'includeInventory',
	description: 'Whether to return how much of each lot is in stock; turn Simplify off to see it',
});

/** The products to suggest others for. */
export const suggestedFor = locators('products', {
	displayName: 'Products',
	entryName: 'Product',
	description:
		'The products to find others for, such as those in a cart. An ID may also be an expression that gives several.',
	...pickedFrom.products,
});

/** Records of the catalog can be sorted by any of their fields. */
export const catalogSort: SortKeys = { anyField: 'created_at' };
