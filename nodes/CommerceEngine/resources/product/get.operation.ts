import { defineOperation, path } from '../../../shared';
import { customerGroupOption, customerGroupHeader } from '../../fields/customerGroup';
import { productLocator } from '../../fields/locators';
import { contentOf } from '../../response/content';
import { inventoryOption } from './fields';
import { simplifiedProduct } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a product',
	description:
		'Retrieve a product by its ID or slug, with price and stock. Switch off Simplify for its description, variants and images.',
	fields: [productLocator],
	options: [inventoryOption, customerGroupOption],
	request: ({ product, options }) => ({
		method: 'GET',
		path: path`/catalog/products/${product}`,
		query: { inventory: options.inventory },
		headers: customerGroupHeader(options),
	}),
	output: contentOf('product'),
	simplify: simplifiedProduct,
});
