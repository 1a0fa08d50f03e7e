import { defineOperation } from '../../../shared';
import { odataList } from '../../lists';
import { simplifiedProduct } from './simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many products',
	description: 'Retrieve products, narrowed down and sorted by any of their fields',
	...odataList('/api/product/getall'),
	simplify: simplifiedProduct,
});
