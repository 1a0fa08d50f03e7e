import type { Samples } from '../../platforms';
import { byId } from '../byId';

export const productSamples: Samples = {
	'product.getAll': () => ({ parameters: { returnAll: true } }),
	'product.get': () => ({ parameters: { product: byId(14) } }),
	'product.create': () => ({
		parameters: {
			title: 'Silver necklace',
			price: 13.94,
			additionalFields: {
				comparePrice: 19.9,
				seoMeta: 'A necklace of silver',
				seoTitle: 'Silver necklace',
				shippingWeight: 0.2,
				sku: 'SN-1',
				newTags: 'silver',
				collections: [1],
				type: byId('Necklace'),
				vendor: byId('Supplier 1'),
			},
		},
	}),
	'product.update': () => ({
		parameters: { product: byId(14), updateFields: { title: 'Silver necklace' } },
	}),
	'product.delete': () => ({ parameters: { product: byId(14) } }),
};
