import { defineOperation, path } from '../../../shared';
import { requireKey } from '../../requireKey';
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
		// Repeating it changes nothing.
		idempotent: true,
	}),
	output: (response) => ({
		...requireKey('order_id', 'the ID of the order')(response),
		status: ACCEPTED,
	}),
});
