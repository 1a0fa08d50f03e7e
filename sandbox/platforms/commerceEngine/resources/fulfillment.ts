import { invalid } from '../responses';
import type { AddRoute } from '../api';
import {
	either,
	listOf,
	nullable,
	oneOf,
	optional,
	pincode,
	shape,
	text,
	type Validator,
} from '../body';
import type { ApiRequest } from '../request';
import type { Cart, Courier } from '../state/carts';
import {
	isServiceable,
	isWhole,
	PICKUP_LOCATIONS,
	problemOf,
	SHIPPING_METHODS,
	unserviceableItems,
} from '../state/fulfillment';
import { changed, lineShape, ownCart } from './carts';
import { byField } from './variants';
import { skuKeyFields } from './wishlists';

const fulfillmentType = optional(oneOf('delivery', 'collect-in-store'));
const optionsBody = shape({ cart_id: text, fulfillment_type: fulfillmentType });
const serviceabilityBody = either(
	shape({ delivery_pincode: nullable(pincode), cart_id: text, fulfillment_type: fulfillmentType }),
	shape({
		delivery_pincode: nullable(pincode),
		items: listOf(shape(skuKeyFields), 1),
		fulfillment_type: fulfillmentType,
	}),
);
const courier = { shipping_provider_id: text, courier_company_id: optional(nullable(text)) };
const pickup = { pickup_location_id: text };
const preferenceBody = byField('fulfillment_type', {
	'collect-in-store': shape({ fulfillment_type: oneOf('collect-in-store'), ...pickup }),
	delivery: shape({
		fulfillment_type: oneOf('delivery'),
		shipments: listOf(shape({ id: text, ...courier }), 1),
	}),
	'partial-collect-and-delivery': shape({
		fulfillment_type: oneOf('partial-collect-and-delivery'),
		'collect-in-store': shape({ ...pickup, items: listOf(lineShape, 1) }),
		delivery: shape({ ...courier, items: listOf(lineShape, 1) }),
	}),
});

/** Adds fulfillment: the options, the customer's choice, and serviceability. */
export function addFulfillmentRoutes(add: AddRoute): void {
	add('POST', '/carts/fulfillment-options', 'session', (request) => {
		const { cart_id, fulfillment_type: type } = request.body(optionsBody);
		const cart = request.store.carts.own(cart_id, request.user.id);
		const code = cart.shipping_address?.pincode;
		if (type === 'delivery' && code === undefined) {
			throw invalid({ cart_id: 'has no shipping address to deliver to' });
		}
		const items = unserviceableItems(cart.lines, request.store.catalog, true);
		const collect = items.length === 0 ? pickupsNear(code) : [];
		const is_serviceable = code !== undefined && isServiceable(code) && items.length === 0;
		return {
			summary: {
				collect_available: collect.length > 0,
				deliver_available: is_serviceable,
				recommended_fulfillment_type: is_serviceable ? 'delivery' : 'collect-in-store',
				recommended_store: collect[0] ?? null,
			},
			...(type !== 'delivery' && { collect }),
			...(type !== 'collect-in-store' && { deliver: delivery(cart, is_serviceable) }),
		};
	});

	add('POST', '/carts/:id/fulfillment-preference', 'session', (request) => {
		const cart = ownCart(request);
		const preference = request.body(preferenceBody);
		checkPreference(preference, cart);
		cart.fulfillment = preference;
		return changed(request, cart);
	});

	add('POST', '/fulfillment/serviceability', 'session', (request) => {
		const body = request.body(serviceabilityBody);
		const { delivery_pincode: code, fulfillment_type: type } = body;
		if (type === 'delivery' && code === null) {
			throw invalid({ delivery_pincode: 'is required for a delivery' });
		}
		// Without a pincode, goods are collected.
		const reaches = type === 'collect-in-store' || code === null || isServiceable(code);
		const unserviceable_items = unserviceableItems(
			itemsOf(request, body),
			request.store.catalog,
			reaches,
		);
		return { is_serviceable: unserviceable_items.length === 0, unserviceable_items };
	});
}

type BodyOf<V> = V extends Validator<infer T> ? T : never;

/** Throws the 422 for a store, courier or shipment that the cart's fulfillment options don't have. */
function checkPreference(preference: BodyOf<typeof preferenceBody>, cart: Cart): void {
	switch (preference.fulfillment_type) {
		case 'collect-in-store':
			checkPickup(preference.pickup_location_id, 'pickup_location_id');
			break;
		case 'delivery':
			for (const shipment of preference.shipments) checkCourier(shipment, 'shipments');
			if (preference.shipments.map(({ id }) => id).join() !== cart.shipment_id) {
				throw invalid({ shipments: 'must be those of the fulfillment options' });
			}
			break;
		default: {
			const { 'collect-in-store': collect, delivery: sent } = preference;
			checkPickup(collect.pickup_location_id, 'collect-in-store.pickup_location_id');
			checkCourier(sent, 'delivery');
			if (!isWhole(cart, [...collect.items, ...sent.items])) {
				throw invalid({ 'delivery.items': 'and the items to collect must be those of the cart' });
			}
		}
	}
}

function itemsOf({ store, user }: ApiRequest, body: BodyOf<typeof serviceabilityBody>) {
	return 'cart_id' in body ? store.carts.own(body.cart_id, user.id).lines : body.items;
}

/** The shop's stores, the one in the customer's part of the country first. */
function pickupsNear(code: string | undefined) {
	const near = (pincode: string) => Math.abs(Number(pincode) - Number(code ?? pincode));
	return [...PICKUP_LOCATIONS]
		.sort((one, other) => near(one.pincode) - near(other.pincode))
		.map(({ id, name, pincode }, index) => ({
			id,
			name,
			// Good enough for a stand-in: pincodes that are near each other are near each other.
			distance_km: Math.round(near(pincode) / 100) + 2,
			collect_eta_minutes: 120,
			is_recommended: index === 0,
		}));
}

function delivery({ shipment_id: id, lines: items }: Cart, is_serviceable: boolean) {
	const shipments = [{ id, items, shipping_methods: SHIPPING_METHODS }];
	return { is_serviceable, shipments: is_serviceable ? shipments : [] };
}

function checkPickup(id: string, field: string): void {
	if (!PICKUP_LOCATIONS.some((location) => location.id === id)) {
		throw invalid({ [field]: 'is not one of the stores' });
	}
}

function checkCourier(choice: Courier, path: string): void {
	for (const [field, problem] of Object.entries(problemOf(choice) ?? {})) {
		throw invalid({ [`${path}.${field}`]: problem });
	}
}
