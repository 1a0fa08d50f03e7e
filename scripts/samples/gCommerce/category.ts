import type { Samples } from '../../platforms';
import { byId } from '../byId';

export const categorySamples: Samples = {
	'category.getAll': () => ({ parameters: { returnAll: true } }),
	// One with a description, below another category.
	'category.get': () => ({ parameters: { category: byId(101) } }),
};
