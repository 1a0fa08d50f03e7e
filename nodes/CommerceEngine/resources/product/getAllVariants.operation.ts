import { defineOperation, path } from '../../../shared';
import { customerGroupOption, customerGroupHeader } from '../../fields/customerGroup';
import { productLocator } from '../../fields/locators';
import { singlePageOf } from '../../response/lists';
import { inventoryOption } from './fields';
import { simplifiedVariant } from './simplify';

export const getAllVariants = defineOperation({
	name: 'Get Many Variants',
	action: 'Get many variants of a product',
	description: 'Retrieve the variants of a product, such as its sizes and colours',
	fields: [productLocator],
	options: [inventoryOption, customerGroupOption],
	request: ({ product, options }) => ({
		method: 'GET',
		path: path`/catalog/products/${product}/variants`,
		query: { inventory: options.inventory },
		headers: customerGroupHeader(options),
	}),
	pagination: singlePageOf('variants'),
	simplify: simplifiedVariant,
});
