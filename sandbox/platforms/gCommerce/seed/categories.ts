import type { Category } from '../state/categories';

/** The categories that the documents' samples name. */
export const PRINTERS = 123456;
const SAMPLES: Category[] = [
	{
		category_id: PRINTERS,
		parent_id: 0,
		category: 'Printers',
		status: 'A',
		// As the sample has it, although it has no parent.
		level: 4,
		id_path: '',
		description: null,
	},
	top(8219, 'Home & Kitchen'),
	top(1144, '3D Printing'),
];

const TREE: Array<[id: number, name: string, children: string[]]> = [
	[
		100,
		'Office Supplies',
		['Paper', 'Writing', 'Filing', 'Mailing & Shipping', 'Desk Accessories'],
	],
	[200, 'IT & Electronics', ['Laptops', 'Monitors', 'Cables', 'Storage', 'Toner & Ink']],
	[300, 'Safety', ['Gloves', 'Masks & Respirators', 'Eye Protection', 'Coveralls', 'First Aid']],
	[400, 'Facilities', ['Cleaning', 'Lighting', 'Hand Tools', 'Batteries', 'Waste & Recycling']],
	[500, 'Medical', ['Diagnostics', 'Wound Care', 'Exam Room', 'Disinfection', 'Mobility']],
	[600, 'Furniture', ['Chairs', 'Desks', 'Bookcases', 'Folding Tables', 'Whiteboards']],
];

/** The categories, a parent always before its children: those of the samples first. */
export function makeCategories(): Category[] {
	const categories = SAMPLES.map((category) => ({ ...category }));
	for (const [id, name, children] of TREE) {
		categories.push(top(id, name));
		children.forEach((child, index) => {
			const category_id = id + index + 1;
			categories.push({
				category_id,
				parent_id: id,
				category: child,
				status: child === 'Mobility' ? 'D' : child === 'Bookcases' ? 'H' : 'A',
				level: 2,
				id_path: `${id}/${category_id}`,
				description: `<p>${child} for offices, schools and agencies</p>`,
			});
		});
	}
	return categories;
}

function top(category_id: number, category: string): Category {
	return {
		category_id,
		parent_id: 0,
		category,
		status: 'A',
		level: 1,
		id_path: String(category_id),
		description: null,
	};
}
