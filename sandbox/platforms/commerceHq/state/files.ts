/** What files can be uploaded for. */
export const FILE_TYPES = [
	'thumbnails',
	'product_images',
	'variant_images',
	'abandoned_email_logo',
	'review_email_logo',
	'review_image',
	'collection_images',
	'checkout_settings_logo',
	'security_badge_images',
] as const;

/** What is part of the store's theme, of which there is one. */
const THEME_TYPES: readonly string[] = ['checkout_settings_logo', 'security_badge_images'];
const THEME = 1;

/** A file as the API returns it. */
export interface StoredFile {
	id: number;
	mime: string;
	is_image: 0 | 1;
	/** 0 (original) to 10 (master). */
	image_max_size_available: number;
	name: string;
	url: string;
	size: number;
	image_width: number | null;
	image_height: number | null;
	theme_id: number | null;
	/** One of FILE_TYPES, "files" without one. */
	type: string;
	full_url: string;
}

/** An image as products show it. */
export interface Image {
	id: number;
	path: string;
	max_size: number;
}

/** An image as products show it. */
export function imageOf({ id, full_url, image_max_size_available }: StoredFile): Image {
	return { id, path: full_url, max_size: image_max_size_available };
}

/** Everything about a new file that follows from the rest. `hash` goes into its address. */
export function newFile(
	file: Pick<StoredFile, 'mime' | 'name' | 'size' | 'image_width' | 'image_height' | 'type'>,
	hash: string,
): Omit<StoredFile, 'id'> {
	const isImage = file.mime.startsWith('image/');
	const ending = /\.[a-z0-9]{1,8}$/i.exec(file.name)?.[0] ?? '';
	const url = `uploads/${hash}${ending}`;
	return {
		...file,
		is_image: isImage ? 1 : 0,
		image_max_size_available: isImage ? 8 : 0,
		url,
		theme_id: THEME_TYPES.includes(file.type) ? THEME : null,
		full_url: `https://files.example.com/commercehq-sandbox/${url}`,
	};
}
