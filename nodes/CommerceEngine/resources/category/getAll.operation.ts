import { defineOperation, number, text } from '../../../shared';
import { sortText } from '../../fields/sort';
import { pagesOf } from '../../response/lists';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many categories',
	description: 'Retrieve the categories of the shop',
	fields: [],
	filters: [
		text('search', {
			displayName: 'Search',
			placeholder: 'e.g. shirts',
			description: 'What the name of the category has in it',
		}),
		text('parentCategoryId', {
			displayName: 'Parent Category ID',
			placeholder: 'e.g. 01HRJ3V7Z8W5',
			description: 'The category whose subcategories to return',
		}),
		text('parentCategorySlug', {
			displayName: 'Parent Category Slug',
			placeholder: 'e.g. clothing',
			description: 'The same by its name in the addresses of the shop',
		}),
		number('nestedLevel', {
			displayName: 'Nested Level',
			min: 0,
			description: 'How many levels of subcategories to return with each one',
		}),
	],
	sort: { anyField: 'name' },
	request: ({ filters, sort }) => ({
		method: 'GET',
		path: '/catalog/categories',
		query: {
			search: filters.search,
			parent_category_id: filters.parentCategoryId,
			parent_category_slug: filters.parentCategorySlug,
			nested_level: filters.nestedLevel,
			sort_by: sortText(sort),
		},
	}),
	pagination: pagesOf('categories', 'id'),
});
