import type { INodeParameters } from 'n8n-workflow';
import { GIFT_CARDS } from '../../../sandbox/platforms/commerceEngine/seed/promotions';
import { PICKUP_LOCATIONS } from '../../../sandbox/platforms/commerceEngine/state/fulfillment';
import type { Sandbox } from '../../../sandbox/server';
import type { Samples } from '../../platforms';
import { byId } from '../byId';
import {
	asCustomer,
	cartWith,
	twoSkus,
	withCoupon,
	withCredit,
	withPoints,
	type Step,
} from './shop';

const giftCard = { gift_card_number: GIFT_CARDS.good };
const withGiftCard: Step = ['/gift-card', giftCard];

/** A sample with a cart that has all these, and a coupon for its code. */
const inCart =
	(parameters: INodeParameters = {}, ...steps: Step[]) =>
	(sandbox: Sandbox) => ({
		parameters: { cart: byId('={{ $json.cart }}'), ...parameters },
		input: cartWith(sandbox, ...steps),
	});

const address = {
	firstName: 'Asha',
	phone: '9876543210',
	email: 'asha@example.com',
	addressLine1: '12 MG Road',
	pincode: '560001',
	city: 'Bengaluru',
	state: 'Karnataka',
};

/** Gives an input item with both kinds of products. */
const products = (sandbox: Sandbox) => async () => {
	const [first, second] = await twoSkus(await asCustomer(sandbox));
	return [{ product: first.product_id, variant: first.variant_id, other: second.product_id }];
};

export const cartSamples: Samples = {
	'cart.get': inCart({}, withCoupon),
	'cart.getForUser': (sandbox) => ({ input: cartWith(sandbox, withCoupon) }),
	'cart.create': (sandbox) => ({
		parameters: {
			items: {
				entries: [
					{ product: byId('={{ $json.product }}'), variantId: '={{ $json.variant }}', quantity: 1 },
					{ product: byId('={{ $json.other }}'), quantity: 1 },
				],
			},
		},
		input: products(sandbox),
	}),
	'cart.addOrDeleteItem': (sandbox) => ({
		parameters: {
			cart: byId('={{ $json.cart }}'),
			product: byId('={{ $json.product }}'),
			variant: byId('={{ $json.variant }}'),
			quantity: 1,
		},
		input: async () => {
			const [cart] = await cartWith(sandbox, withCoupon)();
			const [product] = await products(sandbox)();
			return [{ ...cart, ...product }];
		},
	}),
	'cart.updateAddress': inCart({ addresses: 'new', newShippingAddress: address }, withCoupon),
	'cart.delete': inCart(),
	'cart.deleteForUser': (sandbox) => ({ input: cartWith(sandbox) }),
	'cart.redeemLoyaltyPoints': inCart({ points: 50 }, withCoupon),
	'cart.removeLoyaltyPoints': inCart({}, withCoupon, withPoints),
	'cart.useCreditBalance': inCart({ amount: 20.5 }, withCoupon),
	'cart.removeCreditBalance': inCart({}, withCoupon, withCredit),
	'cart.redeemGiftCard': inCart({ body: JSON.stringify(giftCard) }, withCoupon),
	'cart.removeGiftCard': inCart({}, withCoupon, withGiftCard),

	'coupon.getAll': () => ({ parameters: { returnAll: true } }),
	'coupon.evaluate': inCart(),
	'coupon.apply': inCart({ couponCode: 'WELCOME10' }),
	'coupon.remove': inCart({}, withCoupon),
	'promotion.getAll': () => ({ parameters: { returnAll: true } }),
	'promotion.evaluate': inCart(),

	'shipping.getOptions': inCart(),
	'shipping.updateFulfillmentPreference': inCart(
		{
			fulfillmentType: 'collect-in-store',
			pickupLocationId: PICKUP_LOCATIONS[0]?.id ?? '',
		},
		withCoupon,
	),
	// One that goods can be sent to, and one that they can not.
	'shipping.checkServiceability': (sandbox) => ({
		parameters: {
			goods: 'items',
			items: {
				entries: [
					{ product: byId('={{ $json.product }}'), variantId: '={{ $json.variant }}' },
					{ product: byId('={{ $json.other }}') },
				],
			},
			pincode: '={{ $json.pincode }}',
		},
		input: async () => {
			const [product] = await products(sandbox)();
			return ['560001', '744101'].map((pincode) => ({ ...product, pincode }));
		},
	}),

	'wishlist.getAll': (sandbox) => ({
		parameters: { returnAll: true },
		input: async () => {
			const ask = await asCustomer(sandbox);
			for (const { product_id, variant_id } of await twoSkus(ask)) {
				const { id } = sandbox.commerceEngine.user;
				await ask('POST', `/wishlist/${id}`, { product_id, variant_id });
			}
			return [{}];
		},
	}),
	'wishlist.addProduct': (sandbox) => ({
		parameters: { product: byId('={{ $json.id }}'), variant: byId('={{ $json.variant }}') },
		input: async () =>
			(await twoSkus(await asCustomer(sandbox))).map(({ product_id: id, variant_id: variant }) => ({
				id,
				variant,
			})),
	}),
	'wishlist.removeProduct': (sandbox) => ({
		parameters: { product: byId('={{ $json.other }}') },
		input: async () => {
			const ask = await asCustomer(sandbox);
			const [first, second] = await twoSkus(ask);
			for (const { product_id, variant_id } of [first, second]) {
				const { id } = sandbox.commerceEngine.user;
				await ask('POST', `/wishlist/${id}`, { product_id, variant_id });
			}
			return [{ other: second.product_id }];
		},
	}),
};
