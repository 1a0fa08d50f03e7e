import { at, defineOperation, number, text } from '../../../shared';
import { lineItemId } from './fields';

export const sendTracking = defineOperation({
	name: 'Send Tracking',
	action: 'Send tracking of line items',
	description:
		'Tell CommerceInterface carrier and tracking number of line items that were shipped. Lines that are closed or cancelled are skipped and reported as such. Mark Exported takes them out of the queue afterwards.',
	fields: [
		lineItemId,
		text('carrier', {
			displayName: 'Carrier',
			required: true,
			placeholder: 'e.g. UPS',
			description: 'The carrier that the parcel went out with, by name',
		}),
		text('trackingNumber', {
			displayName: 'Tracking Number',
			required: true,
			placeholder: 'e.g. 1Z999AA10123456784',
			description: "The carrier's number of the parcel, with which the customer can follow it",
		}),
	],
	options: [
		number('quantity', {
			displayName: 'Quantity',
			description:
				'How many were shipped, if fewer than ordered. Where it is empty, all of them were.',
			default: 1,
			min: 1,
		}),
	],
	batch: {
		limit: 1000,
		noun: 'line items',
		entry: ({ lineItemId: id, carrier, trackingNumber, options }) => ({
			ci_lineitem_id: id,
			carrier,
			tracking: trackingNumber,
			...(options.quantity === undefined ? {} : { quantity: options.quantity }),
		}),
		request: (entries) => ({
			method: 'POST',
			path: '/tracking_notification',
			form: { tracking_info: JSON.stringify(entries) },
		}),
		outcome: ({ ci_lineitem_id: id, ...shipped }, response) => {
			const skipped = at(response, 'data.non_open_ids');
			const known = { ci_lineitemid: id, ...shipped };
			return Array.isArray(skipped) && skipped.map(Number).includes(id)
				? { ...known, outcome: 'skipped', reason: 'The line item is closed or cancelled' }
				: { ...known, outcome: 'sent' };
		},
	},
});
