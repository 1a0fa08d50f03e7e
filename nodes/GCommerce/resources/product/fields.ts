import type { IDataObject } from 'n8n-workflow';
import {
	dateTime,
	locator,
	locators,
	money,
	number,
	text,
	toggle,
	unixTime,
	type Fields,
	type Values,
} from '../../../shared';
import { pickedFrom } from '../../locators';
import { productStatus } from '../../statuses';
import { withYesNo } from '../../yesNo';
import { imageUrls } from './imageUrls';

export const name = text('name', {
	displayName: 'Name',
	required: true,
	placeholder: 'e.g. 3D Printer',
	description: 'The name of the product as customers see it',
});

export const price = number('price', {
	displayName: 'Price',
	required: true,
	description: 'The price of one piece in US dollars',
	...money,
});

export const mainCategory = locator('mainCategory', {
	displayName: 'Main Category',
	required: true,
	description: 'The category that the product is found in first',
	...pickedFrom.categories,
});

export const categories = locators('categories', {
	displayName: 'Categories',
	entryName: 'Category',
	description: 'More categories to find the product in',
	...pickedFrom.categories,
});

export const amount = number('amount', {
	displayName: 'In Stock',
	parameter: 'inStock',
	description: 'How many pieces there are',
	min: 0,
});

export const fullDescription = text('fullDescription', {
	displayName: 'Full Description',
	placeholder: 'e.g. <p>Prints in three colors</p>',
	description: 'The description on the page of the product. HTML is kept.',
	rows: 4,
});

export const freeShipping = toggle('freeShipping', {
	displayName: 'Free Shipping',
	description: 'Whether it is shipped for free',
});

export const weight = number('weight', {
	displayName: 'Weight',
	description: 'The weight of one piece, in the unit of the marketplace',
	min: 0,
	decimals: 3,
});

/** The fields of a product other than its name, its price and its main category. */
export const moreFields = [
	dateTime('availSince', {
		displayName: 'Available Since',
		parameter: 'availableSince',
		description: 'The day from which the product can be bought',
	}),
	categories,
	freeShipping,
	fullDescription,
	imageUrls,
	amount,
	text('langCode', {
		displayName: 'Language Code',
		parameter: 'languageCode',
		placeholder: 'e.g. en',
		description: 'The language that name and descriptions are written in',
	}),
	number('listPrice', {
		displayName: 'List Price',
		description: 'The price that the manufacturer suggests, in US dollars',
		...money,
	}),
	text('metaDescription', {
		displayName: 'Meta Description',
		description: 'The description of the page that search engines show',
	}),
	number('minQty', {
		displayName: 'Minimum Quantity',
		parameter: 'minimumQuantity',
		description: 'How many pieces have to be ordered at least',
		min: 0,
	}),
	text('pageTitle', {
		displayName: 'Page Title',
		description: 'The title of the page that search engines show',
	}),
	text('productCode', {
		displayName: 'Product Code',
		placeholder: 'e.g. PRD_9345',
		description: 'Your own code of the product, by which bulk updates find it',
	}),
	productStatus,
	text('productUpcCode', {
		displayName: 'UPC',
		parameter: 'upc',
		placeholder: 'e.g. 012345678905',
		description: 'The Universal Product Code (the number below the barcode)',
	}),
	weight,
] as const satisfies Fields;

type ProductValues = Partial<
	Values<[typeof name, typeof price, typeof mainCategory, ...typeof moreFields]>
>;

/** The values of a product in the API's format: with its name as `product`, a list of categories, pairs of images. */
export function productValues(values: ProductValues): object {
	const { name: product, availSince, mainCategory: main, categories: more, ...rest } = values;
	const { imageUrls: urls, ...others } = rest;
	const mainToo = main === undefined ? [] : [main];
	return {
		product,
		...withYesNo(others),
		mainCategory: main,
		// A new main category alone leaves the others as they are.
		categoryIds: more && [...new Set([...mainToo, ...more])],
		availSince: unixTime(availSince),
		...imagePairs(urls),
	};
}

/** Images in the API's pairs of picture and thumbnail, without thumbnails. The first image is the main one. */
function imagePairs(urls: readonly string[] | undefined): IDataObject {
	if (!urls) return {};
	const [main, ...more] = urls.map((url) => ({ detailed: { image_path: url } }));
	return {
		main_pair: main,
		image_pairs: more.map((pair, nth) => ({ position: nth + 1, ...pair })),
	};
}
