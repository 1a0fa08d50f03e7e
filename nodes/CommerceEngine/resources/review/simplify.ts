import { simplifiedTo } from '../../../shared';

/** A review in ten fields. */
export const simplifiedReview = simplifiedTo('rating', [
	'id',
	'product_id',
	'rating',
	'review_text',
	'name',
	'review_date',
	'status',
	'is_featured',
	'tags',
	'images',
]);
