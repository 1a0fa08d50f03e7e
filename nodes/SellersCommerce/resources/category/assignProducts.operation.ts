import { defineOperation } from '../../../shared';
import { wholeBody } from '../../body';

export const assignProducts = defineOperation({
	name: 'Assign Products',
	action: 'Assign products to categories',
	description: 'Put products into categories. The products and the categories go into Body (JSON).',
	fields: [wholeBody],
	request: ({ body }) => ({ method: 'POST', path: '/api/category/productcategory', body }),
});
