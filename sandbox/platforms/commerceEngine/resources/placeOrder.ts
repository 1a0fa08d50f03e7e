import { conflict, invalid, missing } from '../responses';
import type { ApiRequest } from '../request';
import { basketOf, cartView, objectionToCoupon, type CartView } from '../state/cartTotals';
import type { Cart } from '../state/carts';
import type { Mandate } from '../state/customerRows';
import { bookPoints } from '../state/customers';
import { orderFromCart, type OrderableCart } from '../state/newOrder';
import type { OrderRecord } from '../state/orders';
import { paymentInfo } from '../state/paymentInfo';
import type { PaymentMethod } from '../state/paymentMethods';
import { cents } from '../state/promotions';
import { now } from '../time';

/** Makes an order of a cart, which is gone afterwards. */
export function placeOrder(request: ApiRequest, cartId: string, method: PaymentMethod | undefined) {
	const { store, user } = request;
	const cart = store.carts.own(cartId, user.id);
	const view = cartView(cart, store);
	refuseUnfit(request, cart, view);
	if (view.to_be_paid > 0 && !method) throw invalid({ payment_method: 'is required' });
	if (view.to_be_paid > 0) mandateOf(request, method!, view.to_be_paid);
	const time = now();
	const record: OrderRecord = {
		userId: user.id,
		order: orderFromCart(view, store.orders.nextOrderNumber(), time),
		shipments: [],
		refunds: [],
		returns: [],
		method: null,
		openRequest: null,
	};
	settleCart(request, cart, view, record.order.order_number, time);
	store.orders.add(record);
	const info = view.to_be_paid > 0 ? requestPayment(request, record, method!) : null;
	return { record, info };
}

/** Opens a payment request, and returns what the customer needs to pay it. */
export function requestPayment(
	request: ApiRequest,
	record: OrderRecord,
	method: PaymentMethod,
): object {
	const { store, customerId } = request;
	const time = now();
	const { to_be_paid: amount } = record.order;
	const mandate = mandateOf(request, method, amount);
	const payment = store.orders.openRequest(record, method, time);
	if (mandate) {
		store.customers.of(customerId).debitSchedules.unshift({
			id: store.newId(),
			mandate_id: mandate.id,
			amount,
			status: 'scheduled',
			scheduled_at: time,
			created_at: time,
		});
	}
	return paymentInfo(record.order, payment, method, store.random);
}

/** The mandate that a payment by NACH names; it must allow the amount. */
function mandateOf(
	{ store, customerId }: ApiRequest,
	{ mandateId }: PaymentMethod,
	amount: number,
) {
	if (mandateId === null) return undefined;
	const { mandates } = store.customers.of(customerId);
	const mandate: Mandate | undefined = mandates.find(({ id }) => id === mandateId);
	if (!mandate) throw missing('Mandate');
	if (mandate.status !== 'active') throw conflict(`The mandate is ${mandate.status}`);
	if (amount > mandate.max_amount) {
		throw conflict(`The mandate allows ${mandate.max_amount}, the order costs ${amount}`);
	}
	return mandate;
}

/** Refuses a cart that is not ready, or whose items, offers or credit are not available any more. */
function refuseUnfit(
	request: ApiRequest,
	cart: Cart,
	view: CartView,
): asserts view is OrderableCart {
	const { store, customerId } = request;
	if (cart.lines.length === 0) throw invalid({ cart_id: 'has no items' });
	if (!view.billing_address || !view.shipping_address) {
		throw invalid({ cart_id: 'has no billing and shipping address' });
	}
	for (const line of cart.lines) {
		const { product, sku } = store.catalog.item(line);
		if (line.quantity > sku.stock && !sku.backorder) {
			throw conflict(`Only ${Math.max(0, sku.stock)} of ${product.name} are in stock`);
		}
	}
	const coupon = cart.coupon_code ? store.promotions.coupon(cart.coupon_code) : undefined;
	const objection = coupon && objectionToCoupon(coupon, basketOf(cart, store), store.promotions);
	if (objection) throw conflict(`Coupon ${cart.coupon_code}: ${objection.reason}`);
	const customer = store.customers.of(customerId);
	if (view.loyalty_point_redeemed > customer.loyalty.points_balance) {
		throw conflict('There are not enough loyalty points any more');
	}
	if (view.credit_balance_used > customer.creditBalance) {
		throw conflict('The credit balance is too low by now');
	}
}

/** Books what the cart used: stock, offers, points, credit, gift card. */
function settleCart(
	{ store, customerId }: ApiRequest,
	cart: Cart,
	view: CartView,
	order_number: string,
	time: string,
): void {
	const { catalog, promotions, carts } = store;
	const customer = store.customers.of(customerId);
	for (const line of cart.lines) catalog.sell(line, line.quantity);
	const coupon = cart.coupon_code ? promotions.coupon(cart.coupon_code) : undefined;
	const promotion = promotions.automatic.find(({ id }) => id === view.promotion_id);
	for (const offer of [coupon, promotion]) if (offer) promotions.use(offer, customerId);
	bookPoints(
		customer,
		-view.loyalty_point_redeemed,
		{ activity: 'order', reference_number: order_number, title: `Order ${order_number}` },
		time,
	);
	customer.creditBalance = cents(customer.creditBalance - view.credit_balance_used);
	const card = view.gift_card_number ? promotions.giftCards.get(view.gift_card_number) : undefined;
	if (card) card.balance = cents(card.balance - view.gift_card_amount);
	customer.loyalty.total_orders += 1;
	customer.loyalty.lifetime_orders += 1;
	carts.remove(cart);
}
