import { defineOperation, path } from '../../../shared';
import { answerQuery } from '../../lists';
import { productLocator } from '../../locators';
import { productAnswerOptions, simplifiedProduct } from './answer';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a product',
	description:
		'Retrieve a product. For its variants and images, switch off Simplify and choose them in Expand.',
	fields: [productLocator],
	options: productAnswerOptions,
	request: ({ product, options }) => ({
		method: 'GET',
		path: path`/products/${product}`,
		query: answerQuery(options),
	}),
	simplify: simplifiedProduct,
});
