import { defineOperation, path, text } from '../../../shared';
import { productLocator } from '../../fields/locators';
import { sortText } from '../../fields/sort';
import { pagesOf } from '../../response/lists';
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
	// No key: reviews have no ID, so two are the same only if all their fields are.
	pagination: pagesOf('reviews'),
	simplify: simplifiedReview,
});
