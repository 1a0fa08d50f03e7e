import { address, customerGroup, item, line } from './parts';
import {
	anything,
	listOf,
	numeral,
	oneOf,
	orNull,
	record,
	text,
	textsByName,
	values,
	type Reference,
} from './schema';

/** Carts, wishlists, and how goods reach the customer. */
export const carts: Reference = {
	'POST /carts': { by: [], body: record({ items: listOf(line), 'metadata?': textsByName }) },
	'GET /carts/available-coupons': { by: [], headers: customerGroup },
	'GET /carts/available-promotions': { by: [], headers: customerGroup },
	'POST /carts/fulfillment-options': {
		by: [],
		body: record({ cart_id: text, 'fulfillment_type?': values('delivery', 'collect-in-store') }),
	},
	'GET /carts/users/{user_id}': { by: [] },
	'DELETE /carts/users/{user_id}': { by: [] },
	'GET /carts/{id}': { by: [] },
	'DELETE /carts/{id}': { by: [] },
	'POST /carts/{id}/address': {
		by: [],
		body: oneOf(
			record({ billing_address_id: text, shipping_address_id: text }),
			record({ billing_address: orNull(address), shipping_address: orNull(address) }),
		),
	},
	'POST /carts/{id}/coupon': { by: [], body: record({ coupon_code: text }) },
	'DELETE /carts/{id}/coupon': { by: [] },
	'POST /carts/{id}/credit-balance': { by: [], body: record({ credit_balance_used: numeral }) },
	'DELETE /carts/{id}/credit-balance': { by: [] },
	'GET /carts/{id}/evaluate-coupons': { by: [] },
	'GET /carts/{id}/evaluate-promotions': { by: [] },
	'POST /carts/{id}/fulfillment-preference': {
		by: [],
		body: oneOf(
			record({ fulfillment_type: values('collect-in-store'), pickup_location_id: text }),
			record({
				fulfillment_type: values('delivery'),
				shipments: listOf(
					record({ id: text, shipping_provider_id: text, 'courier_company_id?': orNull(text) }),
				),
			}),
			record({
				fulfillment_type: values('partial-collect-and-delivery'),
				'collect-in-store': record({ pickup_location_id: text, items: listOf(line) }),
				delivery: record({
					shipping_provider_id: text,
					'courier_company_id?': orNull(text),
					items: listOf(line),
				}),
			}),
		),
	},
	'POST /carts/{id}/items': { by: [], body: line },
	'POST /carts/{id}/loyalty-points': { by: [], body: record({ loyalty_point_redeemed: numeral }) },
	'DELETE /carts/{id}/loyalty-points': { by: [] },
	'POST /fulfillment/serviceability': {
		by: [],
		body: oneOf(
			record({
				delivery_pincode: orNull(text),
				cart_id: text,
				'fulfillment_type?': values('delivery', 'collect-in-store'),
			}),
			record({
				delivery_pincode: orNull(text),
				items: listOf(item),
				'fulfillment_type?': values('delivery', 'collect-in-store'),
			}),
		),
	},
	'GET /wishlist/{user_id}': { by: [], query: record({ 'seller_id?': text }) },
	'POST /wishlist/{user_id}': { by: [], body: item },
	'DELETE /wishlist/{user_id}': { by: [], body: item },
	// Legacy: only older documents name these.
	'POST /carts/{id}/gift-card': { by: ['cart.redeemGiftCard'], body: anything },
	'DELETE /carts/{id}/gift-card': { by: ['cart.removeGiftCard'] },
};
