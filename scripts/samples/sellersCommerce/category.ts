import type { Samples } from '../../platforms';

export const categorySamples: Samples = {
	'category.getAll': () => ({ parameters: { returnAll: true } }),
	'category.getAllBrands': () => ({ parameters: { returnAll: true } }),
	// What comes in sizes and what does not.
	'category.getAllProducts': () => ({
		parameters: { categoryCode: '={{ $json.code }}', returnAll: true },
		input: [{ code: 'SHIRTS' }, { code: 'CAPS' }],
	}),
	// One below another and one at the top.
	'category.get': () => ({
		parameters: { categoryCode: '={{ $json.code }}' },
		input: [{ code: 'SHIRTS' }, { code: 'APPAREL' }],
	}),
	'category.upsert': () => ({
		parameters: {
			additionalFields: { categoryCode: 'SOCKS', isBrand: 1 },
			body: JSON.stringify({ CategoryName: 'Socks', ParentCategoryCode: 'APPAREL' }),
		},
	}),
	// Both actions, as each gives something else.
	'category.delete': () => ({
		parameters: { categoryCode: '={{ $json.code }}', whatToRemove: '={{ $json.action }}' },
		input: [
			{ code: 'SHIRTS', action: 1 },
			{ code: 'CAPS', action: 2 },
		],
	}),
	'category.assignProducts': () => ({
		parameters: { body: JSON.stringify({ ProductCode: 'CAP6-1008', CategoryCode: 'BAGS' }) },
	}),
};
