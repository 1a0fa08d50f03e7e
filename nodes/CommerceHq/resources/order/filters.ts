import {
	choices,
	dateTime,
	money,
	number,
	readRecordNumber,
	text,
	texts,
	toggle,
} from '../../../shared';
import { payments, statuses } from './codes';

/** The filters of an order search. */
export const filters = [
	toggle('addressFail', {
		displayName: 'Address Check Failed',
		parameter: 'addressCheckFailed',
		description: 'Whether the address failed the check for fraud',
		default: true,
	}),
	number('cartPrice', {
		displayName: 'Cart Price',
		description: 'The sum of the prices of all items, to the cent',
		...money,
	}),
	texts('customerId', {
		displayName: 'Customer IDs',
		parameter: 'customerIds',
		placeholder: 'e.g. 30, 2819',
		description: 'One or several customers by their IDs, with commas between them',
		as: readRecordNumber,
	}),
	texts('fullName', {
		displayName: 'Customer Name',
		parameter: 'customerName',
		placeholder: 'e.g. Andrew, Mike',
		description: 'One or several names of customers, or parts of names, with commas between them',
	}),
	toggle('cvcFail', {
		displayName: 'CVC Check Failed',
		parameter: 'cvcCheckFailed',
		description: 'Whether the security code of the card failed the check for fraud',
		default: true,
	}),
	texts('displayNumber', {
		displayName: 'Display Numbers',
		parameter: 'displayNumbers',
		placeholder: 'e.g. RH4041',
		description:
			'One or several order numbers as customers see them, with prefix or suffix and with commas between them',
	}),
	texts('email', {
		displayName: 'Email',
		placeholder: 'e.g. james@example.com, donald@example.com',
		description: 'One or several email addresses, with commas between them',
	}),
	texts('id', {
		displayName: 'Order IDs',
		parameter: 'orderIds',
		placeholder: 'e.g. 91, 4041',
		description: 'One or several orders by their IDs, with commas between them',
		as: readRecordNumber,
	}),
	texts('ip', {
		displayName: 'IP Address',
		parameter: 'ipAddress',
		placeholder: 'e.g. 203.0.113.7',
		description: 'One or several internet addresses ordered from, with commas between them',
	}),
	toggle('ipFail', {
		displayName: 'IP Check Failed',
		parameter: 'ipCheckFailed',
		description: 'Whether the internet address failed the check for fraud',
		default: true,
	}),
	texts('last4', {
		displayName: 'Last 4 Digits of Card',
		parameter: 'last4DigitsOfCard',
		placeholder: 'e.g. 4242',
		description: 'The last digits of one or several cards, with commas between them',
	}),
	text('notes', {
		displayName: 'Notes',
		placeholder: 'e.g. Leave at the door',
		description: 'A text in the notes on the order',
	}),
	dateTime('orderDate', {
		displayName: 'Order Date',
		description: 'The moment at which the order was made, to the second',
	}),
	choices('paid', {
		displayName: 'Payment Status',
		parameter: 'paymentStatus',
		description: 'One or several states of the payment',
		options: payments,
	}),
	texts('paymentMethod', {
		displayName: 'Payment Method',
		placeholder: 'e.g. Visa, PayPal',
		description: 'One or several ways of paying, with commas between them',
	}),
	toggle('refundPossible', {
		displayName: 'Refund Possible',
		description: 'Whether any of the money can still be refunded',
		default: true,
	}),
	number('refunded', {
		displayName: 'Refunded',
		description: 'The amount that was refunded, to the cent',
		...money,
	}),
	text('shippingDescription', {
		displayName: 'Shipping Method',
		parameter: 'shippingMethod',
		placeholder: 'e.g. Free shipping',
		description: 'A text in the description of the shipping method',
	}),
	number('shippingPrice', {
		displayName: 'Shipping Price',
		description: 'What the customer paid for the delivery, to the cent',
		...money,
	}),
	choices('status', {
		displayName: 'Fulfilment Status',
		parameter: 'fulfilmentStatus',
		description: 'One or several states of the fulfilment',
		options: statuses,
	}),
	number('tax', {
		displayName: 'Tax',
		description: 'The tax that was paid, to the cent',
		...money,
	}),
	number('total', {
		displayName: 'Total',
		description: 'The total amount of the order, to the cent',
		...money,
	}),
	dateTime('updatedAt', {
		displayName: 'Updated At',
		description: 'The moment at which the order was last changed, to the second',
	}),
	toggle('zipFail', {
		displayName: 'ZIP Check Failed',
		parameter: 'zipCheckFailed',
		description: 'Whether the ZIP code failed the check for fraud',
		default: true,
	}),
] as const;
