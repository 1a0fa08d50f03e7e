/** The documents' tables of codes: value and name. */
export type CodeTable = ReadonlyMap<number, string>;

export const ORDER_STATUSES: CodeTable = new Map([
	[1, 'Live Cart'],
	[2, 'Abandoned Cart'],
	[3, 'Placed'],
	[4, 'Waiting for dropshipment'],
	[5, 'Cancelled'],
	[6, 'Awaiting Fulfillment'],
	[7, 'Awaiting Shipment'],
	[8, 'Partially Shipped'],
	[9, 'Shipped'],
	[10, 'Completed'],
	[35, 'Processing Order'],
	[36, 'Rejected'],
	[37, 'Undelivered'],
	[38, 'Partial Paid'],
]);

export const CARRIERS: CodeTable = new Map([
	[1, 'UPS'],
	[2, 'USPS'],
	[3, 'Flat Rate Per Item'],
	[4, 'Ship By Weight'],
	[5, 'Ship By Order Total'],
	[6, 'Flat Rate Per Order'],
	[7, 'In Store Pick Up'],
	[8, 'FEDEX'],
	[10, 'Ship by Order Total[Tiered]'],
]);

/** The first and last service type of each carrier that has any; 12 and 33 do not exist. */
const SERVICE_TYPES_OF: ReadonlyMap<number, [first: number, last: number]> = new Map([
	[1, [1, 11]],
	[2, [13, 17]],
	[8, [18, 32]],
	[10, [34, 36]],
]);

/** Whether a service type is one of a carrier's. */
export function isServiceOf(serviceTypeId: number, carrierId: number): boolean {
	const [first, last] = SERVICE_TYPES_OF.get(carrierId) ?? [0, -1];
	return serviceTypeId >= first && serviceTypeId <= last;
}

export const PAYMENT_METHODS: CodeTable = new Map([
	[30, 'PayPal [Express Checkout]'],
	[31, 'Credit Card'],
	[32, 'Manual Payment'],
	[33, 'Purchase Order'],
	[90, 'Store Credit'],
	[91, 'Gift Card'],
	[224, 'Cyber Source (Secure Acceptance)'],
]);

export const PAYMENT_STATUSES: CodeTable = new Map([
	[74, 'AuthorizeAndCapture'],
	[75, 'AuthorizeOnly'],
	[86, 'PriorAuthCapture'],
]);

export const PAYMENT_GATEWAYS: CodeTable = new Map([
	[25, 'Authorized Net'],
	[26, 'Moneris'],
	[27, 'PayPal [Credit Card]'],
	[28, 'XCharge'],
	[29, 'Sage'],
	[73, 'USAePay'],
	[96, 'Fast Charge'],
	[206, 'PayPal [Express Checkout]'],
	[220, 'Stripe'],
	[221, 'Square'],
	[229, 'Cyber Source(Secure Acceptance)'],
]);

export const GENDERS: CodeTable = new Map([
	[1, 'Male'],
	[2, 'Female'],
]);

/** The other way round than one would think; it is what the documents say. */
export const IS_BRAND: CodeTable = new Map([
	[0, 'Yes'],
	[1, 'No'],
]);

export const OPTION_TYPES: CodeTable = new Map([
	[46, 'Multiple'],
	[47, 'Swatch'],
]);

export const CATEGORY_ACTIONS: CodeTable = new Map([
	[1, 'Remove Category and Mapping'],
	[2, 'Remove Category Mapping from Parent'],
]);

export const RETURN_STATUSES: CodeTable = new Map([
	[97, 'Return Initiated'],
	[98, 'Return Accepted'],
	[99, 'Return Rejected'],
	[100, 'Return Refunded'],
	[104, 'Return Partially Accepted'],
]);

export const RETURN_TYPES: CodeTable = new Map([
	[102, 'Replaced'],
	[103, 'Refunded'],
]);
