import { defineOperation, path } from '../../../shared';
import { naming } from '../../response';
import { orderLocator } from '../../locators';

const ACCEPTED = 'K';

export const accept = defineOperation({
	name: 'Accept',
	action: 'Accept an order',
	description: 'Tell G-Commerce that you will deliver an order. Its status becomes Accepted.',
	fields: [orderLocator],
	request: ({ order }) => ({
		method: 'PUT',
		path: path`/order_status/${order}`,
		body: { status: ACCEPTED },
		// An order that is accepted already stays so.
		idempotent: true,
	}),
	output: (response) => ({
		...naming('order_id', 'the ID of the order')(response),
		status: ACCEPTED,
	}),
});
