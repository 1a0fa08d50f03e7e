import type { Options } from '../shared';

/** The vendor's tables of codes, as drop-downs. */
export const orderStatuses = [
	{ name: 'Processing Order', value: 35 },
	{ name: 'Live Cart', value: 1 },
	{ name: 'Abandoned Cart', value: 2 },
	{ name: 'Placed', value: 3 },
	{ name: 'Waiting for Dropshipment', value: 4 },
	{ name: 'Canceled', value: 5 },
	{ name: 'Awaiting Fulfillment', value: 6 },
	{ name: 'Awaiting Shipment', value: 7 },
	{ name: 'Partially Shipped', value: 8 },
	{ name: 'Shipped', value: 9 },
	{ name: 'Completed', value: 10 },
	{ name: 'Rejected', value: 36 },
	{ name: 'Undelivered', value: 37 },
	{ name: 'Partial Paid', value: 38 },
] as const satisfies Options;

export const carriers = [
	{ name: 'UPS', value: 1 },
	{ name: 'USPS', value: 2 },
	{ name: 'Flat Rate per Item', value: 3 },
	{ name: 'Ship by Weight', value: 4 },
	{ name: 'Ship by Order Total', value: 5 },
	{ name: 'Flat Rate per Order', value: 6 },
	{ name: 'In Store Pick Up', value: 7 },
	{ name: 'FedEx', value: 8 },
	{ name: 'Ship by Order Total (Tiered)', value: 10 },
] as const satisfies Options;

/** The services of each carrier that has any, by the carrier's code. */
export const serviceTypes = {
	1: [
		{ name: 'Ground', value: 1 },
		{ name: 'Next Day Air Early AM', value: 2 },
		{ name: 'Next Day Air', value: 3 },
		{ name: 'Next Day Air Saver', value: 4 },
		{ name: '2nd Day Air Early AM', value: 5 },
		{ name: '2nd Day Air', value: 6 },
		{ name: '3 Day Select', value: 7 },
		{ name: 'Canada Standard', value: 8 },
		{ name: 'Worldwide Express', value: 9 },
		{ name: 'Worldwide Express Plus', value: 10 },
		{ name: 'Worldwide Expedited', value: 11 },
	],
	2: [
		{ name: 'Express Mail', value: 13 },
		{ name: 'Priority Mail', value: 14 },
		{ name: 'Parcel Post (Machinable)', value: 15 },
		{ name: 'Library', value: 16 },
		{ name: 'Media', value: 17 },
	],
	8: [
		{ name: 'FedEx Ground', value: 29 },
		{ name: 'Priority Overnight', value: 18 },
		{ name: 'Standard Overnight', value: 19 },
		{ name: 'First Overnight', value: 20 },
		{ name: 'FedEx 2 Day', value: 21 },
		{ name: 'FedEx Express Saver', value: 22 },
		{ name: 'International Priority', value: 23 },
		{ name: 'International Economy', value: 24 },
		{ name: 'International First', value: 25 },
		{ name: 'FedEx 1 Day Freight', value: 26 },
		{ name: 'FedEx 2 Day Freight', value: 27 },
		{ name: 'FedEx 3 Day Freight', value: 28 },
		{ name: 'Ground Home Delivery', value: 30 },
		{ name: 'International Priority Freight', value: 31 },
		{ name: 'International Economy Freight', value: 32 },
	],
	10: [
		{ name: 'Tier One', value: 34 },
		{ name: 'Tier Two', value: 35 },
		{ name: 'Tier Three', value: 36 },
	],
} as const satisfies Record<number, Options>;

export const paymentMethods = [
	{ name: 'PayPal (Express Checkout)', value: 30 },
	{ name: 'Credit Card', value: 31 },
	{ name: 'Manual Payment', value: 32 },
	{ name: 'Purchase Order', value: 33 },
	{ name: 'Store Credit', value: 90 },
	{ name: 'Gift Card', value: 91 },
	{ name: 'CyberSource (Secure Acceptance)', value: 224 },
] as const satisfies Options;

export const paymentStatuses = [
	{ name: 'Authorize and Capture', value: 74 },
	{ name: 'Authorize Only', value: 75 },
	{ name: 'Prior Authorization Capture', value: 86 },
] as const satisfies Options;

export const paymentGateways = [
	{ name: 'Authorize.Net', value: 25 },
	{ name: 'Moneris', value: 26 },
	{ name: 'PayPal (Credit Card)', value: 27 },
	{ name: 'XCharge', value: 28 },
	{ name: 'Sage', value: 29 },
	{ name: 'USAePay', value: 73 },
	{ name: 'Fast Charge', value: 96 },
	{ name: 'PayPal (Express Checkout)', value: 206 },
	{ name: 'Stripe', value: 220 },
	{ name: 'Square', value: 221 },
	{ name: 'CyberSource (Secure Acceptance)', value: 229 },
] as const satisfies Options;

export const orderDiscountTypes = [
	{ name: 'Flat', value: 3 },
	{ name: 'Percentage', value: 4 },
	{ name: 'Discount on Other Product', value: 5 },
	{ name: 'Buy X Get Y', value: 6 },
	{ name: 'None', value: 217 },
] as const satisfies Options;

export const genders = [
	{ name: 'Male', value: 1 },
	{ name: 'Female', value: 2 },
] as const satisfies Options;

/** No is 1 and Yes is 0: so the vendor's table says. */
export const isBrandValues = [
	{ name: 'No', value: 1 },
	{ name: 'Yes', value: 0 },
] as const satisfies Options;

export const optionTypes = [
	{ name: 'Multiple', value: 46 },
	{ name: 'Swatch', value: 47 },
] as const satisfies Options;

export const categoryActions = [
	{ name: 'Remove Category Mapping From Parent', value: 2 },
	{ name: 'Remove Category and Mapping', value: 1 },
] as const satisfies Options;

export const returnStatuses = [
	{ name: 'Return Initiated', value: 97 },
	{ name: 'Return Accepted', value: 98 },
	{ name: 'Return Rejected', value: 99 },
	{ name: 'Return Refunded', value: 100 },
	{ name: 'Return Partially Accepted', value: 104 },
] as const satisfies Options;

export const returnTypes = [
	{ name: 'Refunded', value: 103 },
	{ name: 'Replaced', value: 102 },
] as const satisfies Options;
