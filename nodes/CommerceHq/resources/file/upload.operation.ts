import { choice, defineOperation, files, InputError, type InputFile } from '../../../shared';
import { simplifiedFile } from './simplify';
import { recordsOf } from './uploaded';

/**
 * The documents name no maximum. PHP, which this service seems to be written in, accepts 20 files per request by
 * default and silently drops the others.
 */
const MAX_FILES = 20;

export const upload = defineOperation({
	name: 'Upload',
	action: 'Upload files',
	description:
		'Upload images or other files of the input items. Each file gives an item with its ID, for the images of products and collections, and its address.',
	fields: [
		files('inputBinaryFields', {
			displayName: 'Input Binary Fields',
			required: true,
			default: 'data',
			placeholder: 'e.g. data',
			description:
				'The names of the binary fields of the input item that hold the files, with commas between them. All input items go out together, in as few calls as possible.',
		}),
	],
	options: [
		choice('type', {
			displayName: 'Type',
			description: 'What the files are for',
			options: [
				{ name: 'Abandoned Cart Email Logo', value: 'abandoned_email_logo' },
				{ name: 'Checkout Logo', value: 'checkout_settings_logo' },
				{ name: 'Collection Images', value: 'collection_images' },
				{ name: 'Product Images', value: 'product_images' },
				{ name: 'Review Email Logo', value: 'review_email_logo' },
				{ name: 'Review Image', value: 'review_image' },
				{ name: 'Security Badge Images', value: 'security_badge_images' },
				{ name: 'Thumbnails', value: 'thumbnails' },
				{ name: 'Variant Images', value: 'variant_images' },
			],
		}),
	],
	batch: {
		limit: MAX_FILES,
		noun: 'uploads',
		entry: ({ inputBinaryFields: sent, options }) => ({
			type: options.type,
			sent: atMost(MAX_FILES, sent),
		}),
		size: ({ sent }) => sent.length,
		group: ({ type }) => type ?? '',
		request: (entries) => ({
			method: 'POST',
			path: '/files',
			multipart: {
				texts: { type: entries[0]?.type },
				files: { files: entries.flatMap(({ sent }) => sent) },
			},
		}),
		outcome: ({ sent }, response, _, entries) =>
			recordsOf(
				sent,
				entries.flatMap((entry) => entry.sent),
				response,
			),
	},
	simplify: simplifiedFile,
});

/** Throws an InputError when one item has more files than a request accepts. */
function atMost(max: number, sent: InputFile[]): InputFile[] {
	if (sent.length <= max) return sent;
	throw new InputError(
		`The input item brings ${sent.length} files, and a call takes ${max} at most`,
		`Let a node before this one make several items of it, each with at most ${max} files.`,
	);
}
