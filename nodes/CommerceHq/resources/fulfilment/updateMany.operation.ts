import { additionalJson, changesOf, defineOperation, path } from '../../../shared';
import { fulfilmentLocator, orderLocator } from '../../locators';
import { MOST_IN_A_CALL, updatedOne, withSomeItems } from '../../orderParts';
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
		limit: MOST_IN_A_CALL,
		noun: 'fulfilments',
		entry: ({ order, fulfilment, updateFields: changes, options }) => ({
			order,
			changes: withSomeItems(changesOf(changes, options.additionalJson)),
			// Apart: additional fields must not lead to another one.
			fulfilment,
		}),
		group: ({ order }) => String(order),
		request: (entries) => ({
			method: 'PATCH',
			path: path`/orders/${entries[0]!.order}/fulfilments`,
			body: entries.map(({ fulfilment, changes }) => ({ ...changes, id: fulfilment })),
			response: 'anything',
			// A second time changes nothing more.
			idempotent: true,
		}),
		outcome: ({ order, fulfilment }, response) => updatedOne(order, fulfilment, response),
	},
});
