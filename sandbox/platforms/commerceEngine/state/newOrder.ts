import type { CartView } from './cartTotals';
import type { Order, OrderItem, PostalAddress } from './orderRows';

/** What a cart must have before it can be ordered. */
export type OrderableCart = CartView & {
	billing_address: PostalAddress;
	shipping_address: PostalAddress;
};

/** The order of a cart, nothing of it paid or sent yet. */
export function orderFromCart(cart: OrderableCart, order_number: string, time: string): Order {
	const isPaid = cart.to_be_paid === 0;
	return {
		order_number,
		order_date: time,
		status: isPaid ? 'confirmed' : 'draft',
		payment_status: isPaid ? 'success' : 'pending',
		payment_success_date: isPaid ? time : null,
		customer_email: cart.customer_email ?? cart.billing_address.email,
		customer_phone: cart.customer_phone ?? cart.billing_address.phone,
		customer_note: cart.customer_note,
		is_promotion_applied: cart.is_promotion_applied,
		promotion_discount_amount: cart.promotion_discount_amount,
		is_coupon_applied: cart.is_coupon_applied,
		coupon_code: cart.coupon_code,
		coupon_discount_amount: cart.coupon_discount_amount,
		on_subscription: cart.on_subscription,
		subtotal: cart.subtotal,
		item_total_tax: cart.items_tax_amount,
		subtotal_including_tax: cart.subtotal_including_tax,
		shipping_amount: cart.shipping_amount,
		shipping_total_tax: cart.shipping_tax_amount,
		shipping_amount_including_tax: cart.shipping_amount_including_tax,
		total_tax: cart.total_tax,
		grand_total: cart.grand_total,
		loyalty_point_redeemed: cart.loyalty_point_redeemed,
		credit_balance_used: cart.credit_balance_used,
		gift_card_number: cart.gift_card_number,
		gift_card_amount: cart.gift_card_amount,
		to_be_paid: cart.to_be_paid,
		loyalty_point_earned: cart.loyalty_point_earned,
		order_items_count: cart.cart_items_count,
		order_items: cart.cart_items.map(orderItem),
		billing_address: cart.billing_address,
		shipping_address: cart.shipping_address,
		fulfillment_preference: cart.fulfillment_preference,
		currency: cart.currency,
		payments: [],
		is_cancellation_allowed: true,
		cancellation_refund_details: null,
		cancellation_reason: null,
		cancellation_date: null,
		feedback: null,
		has_refund: false,
		metadata: cart.metadata,
		created_at: time,
		modified_at: time,
	};
}

/** What is in stock is no matter of an order's item. */
function orderItem(item: CartView['cart_items'][number]): OrderItem {
	const copy: OrderItem & Partial<typeof item> = { ...item };
	delete copy.stock_available;
	return copy;
}
