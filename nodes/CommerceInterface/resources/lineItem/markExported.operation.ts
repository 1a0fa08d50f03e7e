import { defineOperation } from '../../../shared';
import { lineItemId } from './fields';

export const markExported = defineOperation({
	name: 'Mark Exported',
	action: 'Mark line items as exported',
	description:
		'Take line items out of the queue of new orders. CommerceInterface ignores those that are marked already. It ships nothing: Send Tracking tells of a shipment.',
	fields: [lineItemId],
	batch: {
		limit: 1000,
		noun: 'line items',
		entry: (parameters) => parameters.lineItemId,
		request: (ids) => ({
			method: 'POST',
			path: '/mark_exported',
			form: { ci_lineitem_ids: JSON.stringify(ids) },
			idempotent: true,
		}),
		outcome: (id) => ({ ci_lineitemid: id, outcome: 'exported' }),
	},
});
