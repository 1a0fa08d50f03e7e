import { defineOperation, path } from '../../../shared';
import { contentOf } from '../../response/content';
import { customerGroupOption, groupHeader } from '../../fields/shared';
import { productLocator, variantLocator } from '../../fields/locators';
import { simplifiedVariant } from './simplify';
import { inventoryOption } from './fields';

export const getVariant = defineOperation({
	name: 'Get Variant',
	action: 'Get a variant of a product',
	description: 'Retrieve one variant of a product with its price and stock',
	fields: [productLocator, variantLocator],
	options: [inventoryOption, customerGroupOption],
	request: ({ product, variant, options }) => ({
		method: 'GET',
		path: path`/catalog/products/${product}/variants/${variant}`,
		query: { inventory: options.inventory },
		headers: groupHeader(options),
	}),
	output: contentOf('variant'),
	simplify: simplifiedVariant,
});
