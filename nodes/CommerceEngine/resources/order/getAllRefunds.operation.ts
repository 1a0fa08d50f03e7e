import { defineOperation, path } from '../../../shared';
import { orderLocator } from '../../fields/locators';
import { singlePageOf } from '../../response/lists';

export const getAllRefunds = defineOperation({
	name: 'Get Many Refunds',
	action: 'Get many refunds of an order',
	description: 'Retrieve the refunds of an order: how much was paid back, when and how',
	fields: [orderLocator],
	request: ({ order }) => ({ method: 'GET', path: path`/orders/${order}/refunds` }),
	pagination: singlePageOf('refunds'),
});
