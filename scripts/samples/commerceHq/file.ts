import type { Samples } from '../../platforms';
import { byId } from '../byId';
import { pixel } from '../pixel';

export const fileSamples: Samples = {
	'file.upload': () => ({
		parameters: { options: { type: '={{ $json.type }}' } },
		input: [{ type: 'product_images' }, { type: 'checkout_settings_logo' }],
		binary: pixel,
	}),
	'file.getAll': () => ({ parameters: { returnAll: true } }),
	'file.delete': () => ({ parameters: { file: byId(453) } }),
};
