import { defineOperation, files, InputProblem, path } from '../../../shared';
import { success } from '../../content';
import { orderLocator, returnLocator } from '../../locators';

export const uploadAttachments = defineOperation({
	name: 'Upload Attachments',
	action: 'Upload attachments of a return',
	description: 'Add images and videos to a return that show what is wrong with the goods',
	fields: [
		orderLocator,
		returnLocator,
		files('images', {
			displayName: 'Images (Binary Fields)',
			default: 'data',
			placeholder: 'e.g. data',
			description:
				'The names of the binary fields of the input item that hold images, with commas between them',
		}),
		files('videos', {
			displayName: 'Videos (Binary Fields)',
			placeholder: 'e.g. video',
			description:
				'The names of the binary fields of the input item that hold videos, with commas between them',
		}),
	],
	request: ({ order, return: number, images, videos }) => {
		if (images === undefined && videos === undefined) {
			throw new InputProblem('There is nothing to upload', 'Name the binary fields of the files.');
		}
		return {
			method: 'POST',
			path: path`/orders/${order}/returns/${number}/attachments`,
			multipart: { texts: {}, files: { images, videos } },
		};
	},
	output: success,
});
