import { defineOperation, path } from '../../../shared';
import { categoryLocator } from '../../locators';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a category',
	description: 'Retrieve a category with its description and its place among the others',
	fields: [categoryLocator],
	request: ({ category }) => ({ method: 'GET', path: path`/categories/${category}` }),
});
