import { defineOperation, path } from '../../../shared';
import { answerQuery } from '../../lists';
import { orderLocator } from '../../locators';
import { orderAnswerOptions, simplifiedOrder } from './answer';

export const get = defineOperation({
	name: 'Get',
	action: 'Get an order',
	description:
		'Retrieve an order with its line items. Switch off Simplify for its addresses, notes, fulfilments and shipments.',
	fields: [orderLocator],
	options: orderAnswerOptions,
	request: ({ order, options }) => ({
		method: 'GET',
		path: path`/orders/${order}`,
		query: answerQuery(options),
	}),
	simplify: simplifiedOrder,
});
