import { defineOperation, path } from '../../../shared';
import { wholeListOf } from '../../response/content';
import { customerGroupOption, groupHeader } from '../../fields/shared';
import { productLocator } from '../../fields/locators';
import { simplifiedVariant } from './simplify';
import { inventoryOption } from './fields';

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
		headers: groupHeader(options),
	}),
	pagination: wholeListOf('variants'),
	simplify: simplifiedVariant,
});
