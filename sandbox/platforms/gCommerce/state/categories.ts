/** A category; `parent_id` is 0 at the top. */
export interface Category {
	category_id: number;
	parent_id: number;
	category: string;
	status: 'A' | 'D' | 'H';
	level: number;
	id_path: string;
	description: string | null;
}

/** The ID of a category and of all that lie below it. */
export function withSubcategories(id: number, categories: Iterable<Category>): Set<number> {
	const ids = new Set([id]);
	// Parents stand before their children.
	for (const { category_id, parent_id } of categories) {
		if (ids.has(parent_id)) ids.add(category_id);
	}
	return ids;
}
