import { conflict, forbidden, invalid, missing } from '../responses';
import { Message } from '../responses';
import type { AddRoute } from '../api';
import { optional, shape, text } from '../body';
import { IMAGES, numeral, type Upload, VIDEOS } from '../form';
import type { SortKeys } from '../lists';
import type { Review } from '../state/catalog';
import { reviewView } from '../state/catalogView';
import type { OrderStatus } from '../state/orderRows';
import { now } from '../time';
import { productOf } from './catalog';

const reviewForm = shape({
	user_id: text,
	order_number: text,
	rating: numeral(1, 5),
	review_text: optional(text),
});

const REVIEW_SORTS: SortKeys<Review> = {
	review_date: ({ review_date }) => review_date,
	rating: ({ rating }) => rating,
};

/** An order must have been delivered before its products can be reviewed. */
const DELIVERED: ReadonlySet<OrderStatus> = new Set(['complete', 'partially_delivered']);

/** Adds the reviews of products. A new one is listed once the shop has approved it. */
export function addReviewRoutes(add: AddRoute): void {
	add('GET', '/catalog/products/:product_id/reviews', 'keyOrSession', (request) => {
		const product = productOf(request);
		const [tag, search] = [request.query('review_tag'), request.query('search')?.toLowerCase()];
		const approved = request.store.catalog.reviews
			.filter(({ product_id, status }) => product_id === product.id && status === 'approved')
			.reverse();
		const found = approved
			.filter(({ tags }) => tag === undefined || tags.includes(tag))
			.filter(
				({ review_text, name }) =>
					search === undefined || `${review_text ?? ''} ${name}`.toLowerCase().includes(search),
			);
		const { page, pagination } = request.paged(request.sorted(found, REVIEW_SORTS));
		const review_tags = [...new Set(approved.flatMap(({ tags }) => tags))];
		return { reviews: page.map(reviewView), review_tags, pagination };
	});

	add('POST', '/catalog/products/:product_id/reviews', 'login', (request) => {
		const product = productOf(request);
		const { catalog, orders } = request.store;
		const { values, files } = request.form(reviewForm, { images: IMAGES, videos: VIDEOS });
		const { user_id, order_number, rating, review_text = null } = values;
		request.own(user_id, request.user.id, 'user');
		const record = orders.get(order_number);
		if (!record) throw missing('Order');
		if (record.userId !== user_id) throw forbidden('This order is not yours');
		const { order_items, status } = record.order;
		if (!order_items.some(({ product_id }) => product_id === product.id)) {
			throw invalid({ order_number: 'is not an order of this product' });
		}
		if (!DELIVERED.has(status)) throw conflict('The order has not been delivered yet');
		const isTwice = catalog.reviews.some(
			(review) => review.product_id === product.id && review.order_number === order_number,
		);
		if (isTwice) throw conflict('This product of the order has been reviewed already');
		const { first_name, last_name, email } = request.user;
		catalog.reviews.push({
			id: request.store.newId(),
			product_id: product.id,
			user_id,
			order_number,
			rating: Number(rating),
			review_text,
			name: [first_name, last_name].filter(Boolean).join(' '),
			email: email ?? '',
			status: 'pending',
			is_featured: false,
			tags: [],
			review_date: now(),
			images: media(files, 'images'),
			videos: media(files, 'videos'),
		});
		return new Message('Review submitted for approval');
	});
}

function media(files: Upload[], name: 'images' | 'videos') {
	const url = (size: string, { sha256 }: Upload) =>
		`https://cdn.aarohi.example/reviews/${size}/${sha256.slice(0, 16)}`;
	return files
		.filter(({ field }) => field === name)
		.map((file) => ({
			thumbnail_url: url('thumbnail', file),
			standard_url: url('standard', file),
		}));
}
