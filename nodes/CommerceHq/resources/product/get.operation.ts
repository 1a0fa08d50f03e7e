import { defineOperation, path } from '../../../shared';
import { answerQuery } from '../../lists';
import { productLocator } from '../../locators';
import { productAnswerOptions, simplifiedProduct } from './answer';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a product',
	description: 'Retrieve a product, with its variants and images if wanted',
	fields: [productLocator],
	options: productAnswerOptions,
	request: ({ product, options }) => ({
		method: 'GET',
		path: path`/products/${product}`,
		query: answerQuery(options),
	}),
	simplify: simplifiedProduct,
});
