import { defineOperation, path } from '../../../shared';
import { orderLocator } from '../../fields';
import { simplifiedOrder } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get an order',
	description:
		'Retrieve an order by its number, with its items. Switch off Simplify for all that it holds.',
	fields: [orderLocator],
	request: ({ order }) => ({ method: 'GET', path: path`/api/order/get/${order}` }),
	simplify: simplifiedOrder,
});
