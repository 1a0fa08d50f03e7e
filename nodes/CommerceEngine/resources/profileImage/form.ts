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

/** The multipart form in which a profile image is sent. */
export const imageForm = (sent: readonly InputFile[]): NonNullable<ApiRequest['multipart']> => ({
	texts: {},
	files: { image: singleFile(sent) },
});
