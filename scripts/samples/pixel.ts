import type { IBinaryKeyData } from 'n8n-workflow';

/** An image of a single pixel, in the binary field "data". */
export const pixel: IBinaryKeyData = {
	data: {
		data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
		mimeType: 'image/png',
		fileName: 'pixel.png',
	},
};
