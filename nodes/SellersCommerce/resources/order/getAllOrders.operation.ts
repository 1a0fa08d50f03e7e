import { defineOperation } from '../../../shared';
import { wholeList } from '../../lists';

export const getAllOrders = defineOperation({
	name: 'Get Many (Orders)',
	action: 'Get many orders the other way',
	description:
		'Retrieve orders by the second list that SellersCommerce has for them. It takes no filters.',
	...wholeList('/api/order/getorders'),
});
