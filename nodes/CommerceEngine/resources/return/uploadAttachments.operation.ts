import { defineOperation, InputError, path } from '../../../shared';
import { imageFiles, videoFiles } from '../../fields/files';
import { orderLocator, returnLocator } from '../../fields/locators';
import { success } from '../../response/results';

export const uploadAttachments = defineOperation({
	name: 'Upload Attachments',
	action: 'Upload attachments of a return',
	description: 'Upload images and videos to a return that show what is wrong with the goods',
	fields: [orderLocator, returnLocator, imageFiles, videoFiles],
	request: ({ order, return: number, images, videos }) => {
		if (images === undefined && videos === undefined) {
			throw new InputError('There is nothing to upload', 'Name the binary fields of the files.');
		}
		return {
			method: 'POST',
			path: path`/orders/${order}/returns/${number}/attachments`,
			multipart: { texts: {}, files: { images, videos } },
		};
	},
	output: success,
});
