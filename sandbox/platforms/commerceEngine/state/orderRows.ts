import type { Address } from './customerRows';

/** The rows of orders and what belongs to them, as the service returns them. */

export const ORDER_STATUSES = [
	'draft',
	'awaiting_approval',
	'confirmed',
	'partially_scheduled',
	'awaiting_shipment',
	'shipped',
	'partially_shipped',
	'undelivered',
	'partially_undelivered',
	'return_to_origin',
	'partially_return_to_origin',
	'complete',
	'partially_delivered',
	'cancelled',
] as const;

export type OrderStatus = (typeof ORDER_STATUSES)[number];
export type PaymentStatus = 'pending' | 'success' | 'failed' | 'partially_paid';
export type RefundMode = 'bank-transfer' | 'original-payment-mode';

/** What an order's amounts have in common with those of the cart it was made from. */
export interface OrderAmounts {
	is_promotion_applied: boolean;
	promotion_discount_amount: number;
	is_coupon_applied: boolean;
	coupon_code: string | null;
	coupon_discount_amount: number;
	subtotal: number;
	item_total_tax: number;
	subtotal_including_tax: number;
	shipping_amount: number;
	shipping_total_tax: number;
	shipping_amount_including_tax: number;
	total_tax: number;
	grand_total: number;
	loyalty_point_redeemed: number;
	credit_balance_used: number;
	gift_card_number: string | null;
	gift_card_amount: number;
	to_be_paid: number;
	loyalty_point_earned: number;
}

export interface OrderItem {
	product_id: string;
	product_name: string;
	product_image_url: string | null;
	product_type: string;
	sku: string;
	slug: string;
	variant_id: string | null;
	variant_name: string | null;
	backorder: boolean;
	on_offer: boolean;
	on_promotion: boolean;
	on_subscription: boolean;
	subscription_plan: string | null;
	subscription_interval: number | null;
	subscription_frequency: string | null;
	quantity: number;
	free_quantity: number;
	is_free_item: boolean;
	price_including_tax: boolean;
	selling_price: number;
	listing_price: number;
	promotion_discount_amount: number;
	coupon_discount_amount: number;
	tax_type: 'GST';
	tax_rate: number;
	tax_amount: number;
	shipping_additional_cost: number;
}

export type PostalAddress = Omit<
	Address,
	'is_default_billing' | 'is_default_shipping' | 'nickname' | 'id'
> & { id: string | null };

export interface Payment {
	transaction_type: 'payment' | 'refund';
	request_number: string;
	amount: number;
	payment_status: PaymentStatus | 'refund_initiated';
	payment_date: string;
	payment_reference_number: string | null;
	payment_method: string | null;
	icon_url: string | null;
	card_number: string | null;
	card_type: string | null;
}

export interface Refund {
	request_number: string;
	refund_amount: number;
	refund_date: string | null;
	status: 'pending' | 'success' | 'failed';
	payment_mode: RefundMode;
	payment_method: string | null;
	payment_reference_number: string | null;
	bank_account_number: string | null;
	bank_name: string | null;
	refund_remarks: string | null;
}

export type ShipmentStatus =
	| 'unscheduled'
	| 'scheduled'
	| 'shipped'
	| 'delivered'
	| 'undelivered'
	| 'return_to_origin';

export interface ShipmentItem {
	product_id: string;
	variant_id: string | null;
	product_name: string;
	product_image_url: string | null;
	sku: string;
	quantity: number;
	free_quantity: number;
	is_free_item: boolean;
}

export interface Shipment {
	shipment_number: string;
	/** The same number, as the older documents call it. */
	reference_number: string;
	status: ShipmentStatus;
	total_weight: number;
	total_boxes: number;
	shipment_items_count: number;
	shipment_items: ShipmentItem[];
	shipping_amount: number;
	shipping_tax_amount: number;
	shipping_amount_including_tax: number;
	courier_company_name: string | null;
	shipping_label_url: string | null;
	awb_no: string | null;
	tracking_url: string | null;
	eta_delivery: string | null;
	shipped_date: string | null;
	delivered_date: string | null;
	cancellation_reason: string | null;
	created_at: string;
	modified_at: string;
}

export interface ReturnItem {
	shipment_number: string;
	product_id: string;
	variant_id: string | null;
	product_name: string;
	product_image_url: string | null;
	sku: string;
	selling_price: number;
	tax_type: 'GST';
	tax_rate: number;
	quantity: number;
	resolution: 'refund' | 'replacement';
	return_reason: string | null;
}

export type ReturnStatus = 'requested' | 'approved' | 'shipped' | 'received' | 'cancelled';

export interface OrderReturn {
	return_number: string;
	status: ReturnStatus;
	requested_settlement: 'refund' | 'replacement';
	return_items: ReturnItem[];
	subtotal: number;
	shipping_amount: number;
	total_tax: number;
	grand_total: number;
	cancellation_reason: string | null;
	attachments: Array<{ type: 'image' | 'video'; file_name: string; url: string }>;
	created_at: string;
	approved_at: string | null;
	shipped_at: string | null;
	received_at: string | null;
	cancelled_at: string | null;
	original_order_number: string;
	original_order_delivered_at: string | null;
	replacement_order_number: string | null;
	replacement_order_date: string | null;
	replacement_order_amount: number | null;
	refund: Refund[];
}

/** What a customer gets back for a cancelled order. */
export interface CancellationRefund {
	loyalty_point: number;
	refundable_amount: number;
	cancellation_charges: number;
	cancellation_charges_reason: string | null;
	payment_mode: RefundMode;
}

export interface Order extends OrderAmounts {
	order_number: string;
	order_date: string;
	status: OrderStatus;
	payment_status: PaymentStatus;
	payment_success_date: string | null;
	customer_email: string;
	customer_phone: string;
	customer_note: string | null;
	on_subscription: boolean;
	order_items_count: number;
	order_items: OrderItem[];
	billing_address: PostalAddress;
	shipping_address: PostalAddress;
	fulfillment_preference: object | null;
	currency: { name: string; code: string; symbol: string };
	payments: Payment[];
	is_cancellation_allowed: boolean;
	cancellation_refund_details: CancellationRefund | null;
	cancellation_reason: string | null;
	cancellation_date: string | null;
	feedback: string | null;
	has_refund: boolean;
	metadata: Record<string, string>;
	created_at: string;
	modified_at: string;
}
