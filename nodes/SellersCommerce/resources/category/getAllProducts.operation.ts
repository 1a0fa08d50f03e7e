import { defineOperation, path } from '../../../shared';
import { categoryCode } from '../../fields';
import { allInOnePage } from '../../lists';
import { simplifiedProduct } from '../product/simplify';

export const getAllProducts = defineOperation({
	name: 'Get Many Products',
	action: 'Get many products of a category',
	description: 'Retrieve the products that are in a category, all in one call',
	fields: [categoryCode],
	request: (category) => ({
		method: 'GET',
		path: path`/api/category/categoryproducts/${category.categoryCode}`,
	}),
	pagination: allInOnePage,
	simplify: simplifiedProduct,
});
