import { defineOperation, path } from '../../../shared';
import { orderLocator } from '../../fields/locators';
import { contentOf } from '../../response/content';
import { simplifiedOrder } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get an order',
	description:
		'Retrieve an order by its number, with items and totals. Switch off Simplify for its addresses and payments.',
	fields: [orderLocator],
	request: ({ order }) => ({ method: 'GET', path: path`/orders/${order}` }),
	output: contentOf('order'),
	simplify: simplifiedOrder,
});
