import { files, InputError, type InputFile } from '../../shared';

const describeFiles = (kind: 'images' | 'videos') =>
	`The names of the binary fields of the input item that hold ${kind}, with commas between them`;

/** Images of goods, for reviews and returns. */
export const imageFiles = files('images', {
	displayName: 'Images (Binary Fields)',
	default: 'data',
	placeholder: 'e.g. data',
	description: describeFiles('images'),
});

/** Videos of goods, for reviews and returns. */
export const videoFiles = files('videos', {
	displayName: 'Videos (Binary Fields)',
	placeholder: 'e.g. video',
	description: describeFiles('videos'),
});

/** The file of a field for which the API accepts one. Throws an InputError if there are several. */
export function singleFile(
	sent: readonly InputFile[] | undefined,
): readonly InputFile[] | undefined {
	if (sent === undefined || sent.length === 1) return sent;
	throw new InputError(
		`${sent.length} files are named, and the call takes one`,
		'Name a single binary field.',
	);
}
