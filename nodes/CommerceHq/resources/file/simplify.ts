import { simplifiedTo } from '../../../shared';

/** The most important fields of a file. */
export const simplifiedFile = simplifiedTo('id', [
	'id',
	'name',
	'mime',
	'size',
	'type',
	'is_image',
	'image_width',
	'image_height',
	'full_url',
]);
