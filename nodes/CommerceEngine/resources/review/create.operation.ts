import { additionalFieldsOf, defineOperation, number, path, text } from '../../../shared';
import { orOwnUser, userId } from '../../fields/user';
import { imageFiles, videoFiles } from '../../fields/files';
import { orderLocator, productLocator } from '../../fields/locators';
import { success } from '../../response/results';

export const create = defineOperation({
	name: 'Create',
	action: 'Create a review',
	description: 'Write a review of a product that was delivered, with images and videos if you want',
	fields: [
		productLocator,
		orderLocator,
		number('rating', {
			displayName: 'Rating',
			required: true,
			min: 1,
			max: 5,
			decimals: 1,
			description: 'How many stars of five the product gets, such as 4 or 4.5',
		}),
		userId,
		additionalFieldsOf([
			text('reviewText', {
				displayName: 'Review Text',
				rows: 4,
				placeholder: 'e.g. Fits well, and the fabric is soft.',
				description: 'What the customer says of the product',
			}),
			imageFiles,
			videoFiles,
		]),
	],
	uniqueKey: ({ product, order }) => `The review of product ${product} from order ${order}`,
	request: ({ product, order, rating, additionalFields, ...given }) => ({
		method: 'POST',
		path: path`/catalog/products/${product}/reviews`,
		multipart: {
			texts: {
				user_id: orOwnUser(given.userId),
				order_number: order,
				rating: String(rating),
				review_text: additionalFields.reviewText,
			},
			files: { images: additionalFields.images, videos: additionalFields.videos },
		},
	}),
	output: success,
});
