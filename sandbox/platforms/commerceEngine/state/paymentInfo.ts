import type { Random } from '../../../random';
import { stamp } from '../time';
import type { Order, Payment } from './orderRows';
import type { PaymentMethod } from './paymentMethods';

const MINUTE = 60 * 1000;
const GATEWAY = 'https://gateway.example';

/** What the customer's browser or bank needs to pay an order's open request. */
export function paymentInfo(
	order: Order,
	{ amount, request_number: id, payment_date: time }: Payment,
	method: PaymentMethod,
	random: Random,
): object {
	const expiry = stamp(Date.parse(time) + 15 * MINUTE);
	switch (method.kind) {
		case 'PAYU':
			return payu(order, id, amount, method, random);
		case 'hyper-checkout':
		case 'JUSPAY':
			return hyperCheckout(order, id, amount, method, expiry, random);
		case 'express-checkout':
			return {
				order_id: order.order_number,
				txn_id: id,
				txn_uuid: random.hex(20).toLowerCase(),
				status: 'PENDING_VBV',
				payment: {
					authentication: { method: 'GET', url: `${GATEWAY}/pay/${id}` },
					...(method.upi === 'UPI_PAY' && {
						sdk_params: { amount: amount.toFixed(2), tr: id, merchant_vpa: 'shop@examplebank' },
					}),
				},
			};
		case 'bank-transfer':
			return {
				payment_provider_slug: method.provider,
				payment_method_type: 'bank-transfer',
				beneficiary_name: 'Aarohi Crafts Pvt. Ltd.',
				account_number: `AAROHI${order.order_number.replace(/\D/g, '')}`,
				ifsc_code: 'ICIC0000104',
				bank_name: 'ICICI Bank',
				amount,
			};
		case 'NACH':
			return {
				order_id: order.order_number,
				txn_id: id,
				status: 'PENDING_DEBIT',
				mandate_id: method.mandateId,
				amount,
			};
	}
}

function hyperCheckout(
	order: Order,
	id: string,
	amount: number,
	{ returnUrl }: PaymentMethod,
	expiry: string,
	random: Random,
): object {
	return {
		id: `ordeh_${random.hex(24).toLowerCase()}`,
		status: 'NEW',
		order_id: order.order_number,
		payment_links: { web: `${GATEWAY}/payment-page/${id}`, expiry },
		sdk_payload: {
			requestId: random.hex(32).toLowerCase(),
			service: 'in.juspay.hyperpay',
			payload: {
				clientId: 'aarohi',
				merchantId: 'aarohi',
				clientAuthToken: `tkn_${random.hex(24).toLowerCase()}`,
				clientAuthTokenExpiry: expiry,
				environment: 'sandbox',
				orderId: order.order_number,
				amount: amount.toFixed(2),
				action: 'paymentPage',
				customerId: order.customer_phone,
				firstName: order.billing_address.first_name,
				lastName: order.billing_address.last_name,
				returnUrl,
				customerPhone: order.customer_phone,
				customerEmail: order.customer_email,
				currency: 'INR',
				description: `Order ${order.order_number}`,
			},
		},
		order_expiry: expiry,
	};
}

function payu(
	order: Order,
	txnid: string,
	amount: number,
	{ params }: PaymentMethod,
	random: Random,
): object {
	return {
		payment_gateway: 'PAYU',
		key: 'gtKFFx',
		txnid,
		amount,
		productinfo: order.order_items.map(({ product_name: name }) => name).join(', '),
		firstname: order.billing_address.first_name,
		lastname: order.billing_address.last_name,
		email: order.customer_email,
		phone: order.customer_phone,
		si: null,
		si_details: null,
		...params,
		hash: random.hex(128).toLowerCase(),
	};
}
