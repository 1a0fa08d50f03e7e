import { additionalJson, changesOf, defineOperation, path } from '../../../shared';
import { fulfilmentLocator, orderLocator } from '../../locators';
import { rejectEmptyItems } from '../../orderParts';
import { updateFields } from './fields';

export const update = defineOperation({
	name: 'Update',
	action: 'Update a fulfilment',
	description: 'Change what a fulfilment holds, or the warehouse that its goods leave from',
	fields: [orderLocator, fulfilmentLocator, updateFields],
	options: [additionalJson],
	request: ({ order, fulfilment, updateFields: changes, options }) => ({
		method: 'PATCH',
		path: path`/orders/${order}/fulfilments/${fulfilment}`,
		body: rejectEmptyItems(changesOf(changes, options.additionalJson)),
		response: 'anything',
		// Repeating it changes nothing.
		idempotent: true,
	}),
	output: (response, { order, fulfilment }) => ({ order_id: order, id: fulfilment, ...response }),
});
