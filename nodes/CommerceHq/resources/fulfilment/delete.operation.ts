import { defineOperation, deleted, deletion, path } from '../../../shared';
import { fulfilmentLocator, orderLocator } from '../../locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a fulfilment',
	description:
		'Take back a fulfilment, so that its line items are not fulfilled any more. One with shipments is refused: delete those first.',
	fields: [orderLocator, fulfilmentLocator],
	request: ({ order, fulfilment }) => deletion(path`/orders/${order}/fulfilments/${fulfilment}`),
	output: deleted,
});
