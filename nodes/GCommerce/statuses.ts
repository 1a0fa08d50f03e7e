import { choice, type Field } from '../shared';

export const productStatus = choice('status', {
	displayName: 'Status',
	description: 'Whether customers can see and buy the product',
	options: [
		{ name: 'Active', value: 'A' },
		{ name: 'Disabled', value: 'D' },
		{ name: 'Hidden', value: 'H' },
	],
});

export const shipmentStatus = choice('status', {
	displayName: 'Status',
	description: 'How far the parcel has come',
	options: [
		{ name: 'Shipped', value: 'S' },
		{ name: 'Packed', value: 'A' },
		{ name: 'Picked Up', value: 'P' },
	],
});

const knownOrderStatus = choice('status', {
	displayName: 'Status',
	description:
		'Only orders with this status. A status that is not in the list can be given by its letter in an expression.',
	options: [
		{ name: 'Open', value: 'O' },
		{ name: 'Accepted', value: 'K' },
		{ name: 'Awaiting Call', value: 'Y' },
		{ name: 'Backordered', value: 'B' },
		{ name: 'Canceled', value: 'I' },
		{ name: 'Complete', value: 'C' },
		{ name: 'Declined', value: 'D' },
		{ name: 'Failed', value: 'F' },
		{ name: 'Processed', value: 'P' },
		{ name: 'Shipped', value: 'J' },
	],
});

/** The status to filter orders by. A marketplace may have more than the usual ones. */
export const orderStatus: Field<'status', string> = {
	...knownOrderStatus,
	read: (raw, context) =>
		typeof raw === 'string' && /^[A-Z]$/.test(raw.trim())
			? raw.trim()
			: knownOrderStatus.read(raw, context),
};
