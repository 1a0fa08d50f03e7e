import { defineOperation, path } from '../../../shared';
import { contentOf } from '../../response/content';
import { customerGroupOption, groupHeader } from '../../fields/shared';
import { productLocator } from '../../fields/locators';
import { simplifiedProduct } from './simplify';
import { inventoryOption } from './fields';

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
		headers: groupHeader(options),
	}),
	output: contentOf('product'),
	simplify: simplifiedProduct,
});
