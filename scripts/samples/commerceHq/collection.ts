import type { Samples } from '../../platforms';
import { byId } from '../byId';

// Collections by hand and by rules have different fields; both can have all the others.
const filled = { description: 'For hot days', seoMeta: 'Things for the summer', images: one(453) };

function one(id: number | string) {
	return { entries: [{ id: byId(id) }] };
}

export const collectionSamples: Samples = {
	'collection.getAll': () => ({
		parameters: { returnAll: true, options: { includeProducts: true } },
	}),
	'collection.get': () => ({
		parameters: { collection: byId('={{ $json.id }}'), options: { includeProducts: true } },
		input: [{ id: 6 }, { id: 10 }],
	}),
	'collection.create': () => ({
		parameters: {
			title: 'Summer',
			seoTitle: 'Summer',
			seoUrl: 'summer',
			type: '={{ $json.type }}',
			products: one(14),
			rules: { entries: [{ field: 0, condition: 3, value: 'summer' }] },
			additionalFields: filled,
		},
		input: [{ type: 0 }, { type: 1 }],
	}),
	'collection.update': () => ({
		parameters: { collection: byId('={{ $json.id }}'), updateFields: filled },
		input: [{ id: 6 }, { id: 10 }],
	}),
	'collection.delete': () => ({ parameters: { collection: byId(6) } }),
};
