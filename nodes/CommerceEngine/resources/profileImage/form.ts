import { files, type ApiRequest, type InputFile } from '../../../shared';
import { singleFile } from '../../fields/files';

export const image = files('image', {
	displayName: 'Input Binary Field',
	parameter: 'inputBinaryField',
	required: true,
	default: 'data',
	placeholder: 'e.g. data',
	description: 'The name of the binary field of the input item that holds the image',
});

/** The form of a profile image. */
export const imageForm = (sent: readonly InputFile[]): NonNullable<ApiRequest['multipart']> => ({
	texts: {},
	files: { image: singleFile(sent) },
});
