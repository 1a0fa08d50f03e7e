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
	'POST /carts': {
		by: ['cart.create'],
		body: record({ items: listOf(line), 'metadata?': textsByName }),
	},
	'GET /carts/available-coupons': { by: ['coupon.getAll'], headers: customerGroup },
	'GET /carts/available-promotions': { by: ['promotion.getAll'], headers: customerGroup },
	'POST /carts/fulfillment-options': {
		by: ['shipping.getOptions'],
		body: record({ cart_id: text, 'fulfillment_type?': values('delivery', 'collect-in-store') }),
	},
	'GET /carts/users/{user_id}': { by: ['cart.getForUser'] },
	'DELETE /carts/users/{user_id}': { by: ['cart.deleteForUser'] },
	'GET /carts/{id}': { by: ['cart.get'] },
	'DELETE /carts/{id}': { by: ['cart.delete'] },
	'POST /carts/{id}/address': {
		by: ['cart.updateAddress'],
		body: oneOf(
			record({ billing_address_id: text, shipping_address_id: text }),
			record({ billing_address: orNull(address), shipping_address: orNull(address) }),
		),
	},
	'POST /carts/{id}/coupon': { by: ['coupon.apply'], body: record({ coupon_code: text }) },
	'DELETE /carts/{id}/coupon': { by: ['coupon.remove'] },
	'POST /carts/{id}/credit-balance': {
		by: ['cart.useCreditBalance'],
		body: record({ credit_balance_used: numeral }),
	},
	'DELETE /carts/{id}/credit-balance': { by: ['cart.removeCreditBalance'] },
	'GET /carts/{id}/evaluate-coupons': { by: ['coupon.evaluate'] },
	'GET /carts/{id}/evaluate-promotions': { by: ['promotion.evaluate'] },
	'POST /carts/{id}/fulfillment-preference': {
		by: ['shipping.updateFulfillmentPreference'],
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
	'POST /carts/{id}/items': { by: ['cart.addOrDeleteItem'], body: line },
	'POST /carts/{id}/loyalty-points': {
		by: ['cart.redeemLoyaltyPoints'],
		body: record({ loyalty_point_redeemed: numeral }),
	},
	'DELETE /carts/{id}/loyalty-points': { by: ['cart.removeLoyaltyPoints'] },
	'POST /fulfillment/serviceability': {
		by: ['shipping.checkServiceability'],
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
	'GET /wishlist/{user_id}': { by: ['wishlist.getAll'], query: record({ 'seller_id?': text }) },
	'POST /wishlist/{user_id}': { by: ['wishlist.addProduct'], body: item },
	'DELETE /wishlist/{user_id}': { by: ['wishlist.removeProduct'], body: item },
	// Legacy: only older documents name these.
	'POST /carts/{id}/gift-card': { by: ['cart.redeemGiftCard'], body: anything },
	'DELETE /carts/{id}/gift-card': { by: ['cart.removeGiftCard'] },
};
