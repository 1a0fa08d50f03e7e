import type { Samples } from '../../platforms';

export const embellishmentSamples: Samples = {
	'embellishment.getAll': () => ({ parameters: { returnAll: true } }),
	'embellishment.getAllForProduct': () => ({
		parameters: { productCode: 'POLO-1001', returnAll: true },
	}),
};
