import { defineOperation } from '../../../shared';
import { wholeBody } from '../../body';

export const postSample = defineOperation({
	name: 'Post Sample (Undocumented)',
	action: 'Post a sample of an order',
	description:
		'Send a sample of an order. SellersCommerce lists this operation without any documentation.',
	fields: [wholeBody],
	request: ({ body }) => ({ method: 'POST', path: '/api/order/OrderSamplePost', body }),
});
