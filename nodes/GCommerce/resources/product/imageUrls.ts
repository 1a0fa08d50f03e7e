import { InputError, readText, texts } from '../../../shared';

/** Reads the URL of an image. Throws an InputError for anything else. */
function readImageUrl(displayName: string, raw: unknown): string {
	const url = readText(displayName, raw);
	const isAddress = /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
	// G-Commerce's bulk upload separates URLs with ///.
	if (isAddress && !url.includes('///')) return url;
	throw new InputError(
		`${displayName} must be addresses of images, but one is ${url}`,
		'Give whole addresses, beginning with https://, that anybody can open, with commas between them.',
	);
}

/** The images of a product, the main one first. */
export const imageUrls = texts('imageUrls', {
	displayName: 'Image URLs',
	placeholder: 'e.g. https://store.com/a.jpg, https://store.com/b.jpg',
	description:
		'The addresses of the images, with commas between them; the first one is the main image. An expression may give a list.',
	as: readImageUrl,
	between: /[\s,]+(?=https?:|$)/i,
});
