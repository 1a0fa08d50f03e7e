import { defineOperation } from '../../../shared';
import { pagesOf } from '../../lists';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many categories',
	description: 'Retrieve the categories that products of the marketplace are sorted into',
	fields: [],
	request: () => ({ method: 'GET', path: '/categories' }),
	pagination: pagesOf('categories', 'category_id'),
});
