import { defineOperation, path } from '../../../shared';
import { categoryCode } from '../../fields';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a category',
	description: 'Retrieve a category by its code',
	fields: [categoryCode],
	request: (category) => ({
		method: 'GET',
		path: path`/api/category/get/${category.categoryCode}`,
	}),
});
