import { pick, simplified } from '../../../shared';

/** The fields of a file that are needed most. */
export const simplifiedFile = simplified('id', (file) =>
	pick(file, [
		'id',
		'name',
		'mime',
		'size',
		'type',
		'is_image',
		'image_width',
		'image_height',
		'full_url',
	]),
);
