import { defineOperation } from '../../../shared';
import { odataList } from '../../lists';
import { simplifiedShopper } from './simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many shoppers',
	description: 'Retrieve the shoppers (customers) of the store',
	...odataList('/api/shopper/getall'),
	simplify: simplifiedShopper,
});
