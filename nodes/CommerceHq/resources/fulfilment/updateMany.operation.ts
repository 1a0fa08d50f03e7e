import { additionalJson, changesOf, defineOperation, path } from '../../../shared';
import { fulfilmentLocator, orderLocator } from '../../locators';
import { updatedPart } from '../../bulkOutcome';
import { MAX_PER_REQUEST, rejectEmptyItems } from '../../orderParts';
import { updateFields } from './fields';

export const updateMany = defineOperation({
	name: 'Update Many',
	action: 'Update many fulfilments',
	description:
		'Change many fulfilments, one for each input item. Those of the same order go out in one call.',
	fields: [orderLocator, fulfilmentLocator, updateFields],
	options: [additionalJson],
	uniqueKey: ({ order, fulfilment }) => `Fulfilment ${fulfilment} of order ${order}`,
	batch: {
		limit: MAX_PER_REQUEST,
		noun: 'fulfilments',
		entry: ({ order, fulfilment, updateFields: changes, options }) => ({
			order,
			changes: rejectEmptyItems(changesOf(changes, options.additionalJson)),
			// Kept apart, so that additional fields can't replace the ID.
			fulfilment,
		}),
		group: ({ order }) => String(order),
		request: (entries) => ({
			method: 'PATCH',
			path: path`/orders/${entries[0]!.order}/fulfilments`,
			body: entries.map(({ fulfilment, changes }) => ({ ...changes, id: fulfilment })),
			response: 'anything',
			// Repeating it changes nothing.
			idempotent: true,
		}),
		outcome: ({ order, fulfilment }, response) => updatedPart(order, fulfilment, response),
	},
});
