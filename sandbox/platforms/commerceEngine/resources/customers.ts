import type { AddRoute } from '../api';
import { invalid } from '../responses';
import type { ApiRequest } from '../request';
import type { SortKeys } from '../lists';
import { isSameSku } from '../state/catalog';
import type { LoyaltyActivity } from '../state/customerRows';

const METHODS = ['upi_collect', 'card', 'wallet'] as const;
const ACTIVITY_SORT_KEYS: SortKeys<LoyaltyActivity> = {
	created_at: ({ created_at }) => created_at,
	modified_at: ({ modified_at }) => modified_at,
	loyalty_point: ({ loyalty_point }) => loyalty_point,
	activity_type: ({ activity_type }) => activity_type,
};

/** Adds what else is below `/customers`: cards, loyalty, reviews, sellers. */
export function addCustomerRoutes(add: AddRoute): void {
	const path = '/customers/:customer_id';
	add('GET', `${path}/cards`, 'login', (request) => ({ cards: own(request).paymentMethods.card }));
	add('GET', `${path}/loyalty`, 'login', (request) => ({ loyalty: own(request).loyalty }));

	add('GET', `${path}/loyalty-points-activity`, 'login', (request) => {
		const rows = request.sorted(own(request).loyaltyActivity, ACTIVITY_SORT_KEYS);
		// Of all lists with pages, the documents show this one without its pagination.
		return { loyalty_points_activity: request.paged(rows).page };
	});

	add('GET', `${path}/payment-methods`, 'login', (request) => {
		const { paymentMethods } = own(request);
		const asked = (request.query('payment_methods') ?? METHODS.join())
			.split(',')
			.map((name) => METHODS.find((known) => known === name.trim()) ?? unknownMethod());
		return {
			saved_payment_methods: Object.fromEntries(asked.map((name) => [name, paymentMethods[name]])),
		};
	});

	add('GET', `${path}/reviews`, 'login', (request) => {
		own(request);
		const reviews = ownReviews(request);
		return { reviews, ready_for_review: readyForReview(request) };
	});

	add('GET', `${path}/authorized-sellers`, 'login', (request) => {
		const { page: authorized_sellers, pagination } = request.paged(own(request).authorizedSellers);
		return { authorized_sellers, pagination };
	});
}

const own = (request: ApiRequest) =>
	request.store.customers.of(request.ownCustomerId('customer_id'));

function unknownMethod(): never {
	throw invalid({ payment_methods: `must be some of ${METHODS.join(', ')}, with commas between` });
}

const ownReviews = ({ store, user }: ApiRequest) =>
	store.catalog.reviews.filter(({ user_id }) => user_id === user.id);

/** What was delivered and not reviewed yet, each thing once, from its latest order. */
function readyForReview(request: ApiRequest) {
	const reviewed = new Set(ownReviews(request).map(({ product_id }) => product_id));
	const delivered = request.store.orders
		.ofUser(request.user.id)
		.reverse()
		.flatMap(({ order, shipments }) =>
			shipments
				.filter(({ status }) => status === 'delivered')
				.flatMap(({ shipment_items, delivered_date }) =>
					shipment_items.map(
						({ product_id, variant_id, product_name, product_image_url, sku }) => ({
							order_number: order.order_number,
							delivered_date,
							product_id,
							variant_id,
							product_name,
							product_image_url,
							sku,
						}),
					),
				),
		);
	return delivered.filter(
		(item, index) =>
			!reviewed.has(item.product_id) &&
			delivered.findIndex((other) => isSameSku(other, item)) === index,
	);
}
