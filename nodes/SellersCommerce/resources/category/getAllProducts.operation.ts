import { defineOperation, path } from '../../../shared';
import { categoryCode } from '../../fields';
import { wholePages } from '../../lists';

export const getAllProducts = defineOperation({
	name: 'Get Many Products',
	action: 'Get many products of a category',
	description: 'Retrieve the products of a category',
	fields: [categoryCode],
	request: (category) => ({
		method: 'GET',
		path: path`/api/category/categoryproducts/${category.categoryCode}`,
	}),
	pages: wholePages,
});
