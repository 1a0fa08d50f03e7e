import type { Samples } from '../../platforms';
import { byId } from '../byId';

/** An image of a single pixel. */
const PIXEL =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const fileSamples: Samples = {
	'file.upload': () => ({
		parameters: { options: { type: '={{ $json.type }}' } },
		input: [{ type: 'product_images' }, { type: 'checkout_settings_logo' }],
		binary: { data: { data: PIXEL, mimeType: 'image/png', fileName: 'pixel.png' } },
	}),
	'file.getAll': () => ({ parameters: { returnAll: true } }),
	'file.delete': () => ({ parameters: { file: byId(453) } }),
};
