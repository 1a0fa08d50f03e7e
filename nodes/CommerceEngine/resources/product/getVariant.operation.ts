import { defineOperation, path } from '../../../shared';
import { customerGroupOption, customerGroupHeader } from '../../fields/customerGroup';
import { productLocator, variantLocator } from '../../fields/locators';
import { contentOf } from '../../response/content';
import { inventoryOption } from './fields';
import { simplifiedVariant } from './simplify';

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
		headers: customerGroupHeader(options),
	}),
	output: contentOf('variant'),
	simplify: simplifiedVariant,
});
