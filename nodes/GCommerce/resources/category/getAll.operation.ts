import { defineOperation } from '../../../shared';
import { paginationOf } from '../../lists';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many categories',
	description: 'Retrieve the categories that products of the marketplace are sorted into',
	fields: [],
	request: () => ({ method: 'GET', path: '/categories' }),
	pagination: paginationOf('categories', 'category_id'),
});
