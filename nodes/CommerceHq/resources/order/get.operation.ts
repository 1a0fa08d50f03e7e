import { defineOperation, path } from '../../../shared';
import { responseQuery } from '../../lists';
import { orderLocator } from '../../locators';
import { orderResponseOptions } from './responseFields';
import { simplifiedOrder } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get an order',
	description:
		'Retrieve an order with its line items. Switch off Simplify for its addresses, notes, fulfilments and shipments.',
	fields: [orderLocator],
	options: orderResponseOptions,
	request: ({ order, options }) => ({
		method: 'GET',
		path: path`/orders/${order}`,
		query: responseQuery(options),
	}),
	simplify: simplifiedOrder,
});
