/** The statuses of an order. */
export const orderStatuses = [
	{ name: 'Awaiting Approval', value: 'awaiting_approval' },
	{ name: 'Awaiting Shipment', value: 'awaiting_shipment' },
	{ name: 'Cancelled', value: 'cancelled' },
	{ name: 'Complete', value: 'complete' },
	{ name: 'Confirmed', value: 'confirmed' },
	{ name: 'Draft', value: 'draft' },
	{ name: 'Partially Delivered', value: 'partially_delivered' },
	{ name: 'Partially Return to Origin', value: 'partially_return_to_origin' },
	{ name: 'Partially Scheduled', value: 'partially_scheduled' },
	{ name: 'Partially Shipped', value: 'partially_shipped' },
	{ name: 'Partially Undelivered', value: 'partially_undelivered' },
	{ name: 'Return to Origin', value: 'return_to_origin' },
	{ name: 'Shipped', value: 'shipped' },
	{ name: 'Undelivered', value: 'undelivered' },
] as const;
