import {
	choices,
	InputError,
	locator,
	money,
	number,
	readRecordNumber,
	text,
	texts,
	toggle,
} from '../../../shared';
import { pickedFrom } from '../../locators';
import { productStatus } from '../../statuses';
import { withYesNo } from '../../yesNo';

/** The filters of a product list. */
export const productFilters = [
	locator('category', {
		displayName: 'Category',
		required: true,
		description: 'Only products of this category',
		...pickedFrom.categories,
	}),
	toggle('freeShipping', {
		displayName: 'Free Shipping',
		description: 'Whether products are shipped for free',
	}),
	number('amountFrom', {
		displayName: 'In Stock From',
		parameter: 'inStockFrom',
		description: 'Only products of which at least so many are in stock',
	}),
	number('amountTo', {
		displayName: 'In Stock To',
		parameter: 'inStockTo',
		description: 'Only products of which at most so many are in stock',
	}),
	toggle('includeSubcategories', {
		displayName: 'Include Subcategories',
		description: 'Whether products of the categories below Category are returned, too',
	}),
	texts('orderIds', {
		displayName: 'Order IDs',
		placeholder: 'e.g. 123456, 123457',
		description: 'Only products of these orders, with commas between the IDs',
		as: readRecordNumber,
	}),
	number('priceFrom', {
		displayName: 'Price From',
		description: 'Only products that cost at least so much',
		...money,
	}),
	number('priceTo', {
		displayName: 'Price To',
		description: 'Only products that cost at most so much',
		...money,
	}),
	choices('searchIn', {
		displayName: 'Search In',
		description: 'Where Search looks: in name and code, if nothing is chosen',
		options: [
			{ name: 'Full Description', value: 'pfull' },
			{ name: 'Name', value: 'pname' },
			{ name: 'Product Code', value: 'pcode' },
			{ name: 'Short Description', value: 'pshort' },
		],
	}),
	text('search', {
		displayName: 'Search',
		placeholder: 'e.g. 3D printer',
		description: 'Only products with this text in their name or code, or where Search In says',
	}),
	productStatus,
] as const;

interface ProductFilters {
	readonly category?: number;
	readonly freeShipping?: boolean;
	readonly amountFrom?: number;
	readonly amountTo?: number;
	readonly includeSubcategories?: boolean;
	readonly orderIds?: readonly number[];
	readonly priceFrom?: number;
	readonly priceTo?: number;
	readonly searchIn?: readonly string[];
	readonly search?: string;
	readonly status?: string;
}

/** The part of a query that says where to search for a text: Y for each place. */
export const searchInQuery = (places: readonly string[]) =>
	Object.fromEntries(places.map((place) => [place, 'Y']));

/** The filters as a query. Throws an InputError for a filter that needs another one. */
export function filterQuery(filters: ProductFilters) {
	const { category, includeSubcategories, search, searchIn, orderIds } = filters;
	if (includeSubcategories !== undefined && category === undefined) {
		throw new InputError(
			'The filter Include Subcategories needs the filter Category',
			'Add Category, or take Include Subcategories out.',
		);
	}
	if (searchIn && search === undefined) {
		throw new InputError(
			'The filter Search In needs the filter Search',
			'Add Search, or take Search In out.',
		);
	}
	return {
		...(search !== undefined && searchInQuery(searchIn ?? ['pname', 'pcode'])),
		q: search,
		cid: category,
		amount_from: filters.amountFrom,
		amount_to: filters.amountTo,
		price_from: filters.priceFrom,
		price_to: filters.priceTo,
		order_ids: orderIds?.join(','),
		status: filters.status,
		...withYesNo({ subcats: includeSubcategories, free_shipping: filters.freeShipping }),
	};
}
