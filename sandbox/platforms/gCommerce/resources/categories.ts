import type { AddRoute } from '../api';
import { cutPage } from '../lists';
import type { Category } from '../state/categories';

/** Adds the categories. Their list has no `params`, as in its sample. */
export function addCategoryRoutes(add: AddRoute): void {
	add('GET', '/categories', (request) => ({
		categories: cutPage(request, [...request.store.categories.values()]).map(
			({ category_id, category, status }) => ({
				category_id: String(category_id),
				category,
				status,
			}),
		),
	}));

	add('GET', '/categories/:id', (request) =>
		row(request.find(request.store.categories, 'category')),
	);
}

const row = (category: Category) => ({
	category_id: String(category.category_id),
	parent_id: String(category.parent_id),
	id_path: category.id_path,
	level: String(category.level),
	status: category.status,
	lang_code: 'en',
	category: category.category,
	description: category.description,
});
