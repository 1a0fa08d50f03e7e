import { defineOperation, path, text } from '../../../shared';
import { productLocator } from '../../fields/locators';
import { pagesOf, sortText } from '../../response/lists';
import { simplifiedReview } from './simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many reviews of a product',
	description: 'Retrieve the reviews of a product, whoever has written them',
	fields: [productLocator],
	filters: [
		text('search', {
			displayName: 'Search',
			placeholder: 'e.g. comfortable',
			description: 'What the text of the review has in it',
		}),
		text('reviewTag', {
			displayName: 'Review Tag',
			placeholder: 'e.g. quality',
			description: 'The tag that the reviews must have',
		}),
	],
	sort: { anyField: 'created_at' },
	request: ({ product, filters, sort }) => ({
		method: 'GET',
		path: path`/catalog/products/${product}/reviews`,
		query: { search: filters.search, review_tag: filters.reviewTag, sort_by: sortText(sort) },
	}),
	// Reviews have no ID: what tells them apart is all that is shown of them.
	pagination: pagesOf('reviews'),
	simplify: simplifiedReview,
});
