import { defineOperation } from '../../../shared';
import { wholeList } from '../../lists';
import { simplifiedOrder } from './simplify';

export const getAllOrders = defineOperation({
	name: 'Get Many (Orders)',
	action: 'Get many orders from the second list',
	description:
		'Retrieve orders from the second list that SellersCommerce has, in one call and without filters. Take Get Many first: the documents do not say how the two differ.',
	...wholeList('/api/order/getorders'),
	simplify: simplifiedOrder,
});
