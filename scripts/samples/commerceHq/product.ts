import type { Samples } from '../../platforms';
import { byId } from './byId';

export const productSamples: Samples = {
	'product.getAll': () => ({ parameters: { returnAll: true } }),
	'product.get': () => ({ parameters: { product: byId(14) } }),
	'product.create': () => ({ parameters: { title: 'Silver necklace', price: 13.94 } }),
	'product.update': () => ({
		parameters: { product: byId(14), updateFields: { title: 'Silver necklace' } },
	}),
	'product.delete': () => ({ parameters: { product: byId(14) } }),
};
