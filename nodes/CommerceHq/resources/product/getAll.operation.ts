import { defineOperation } from '../../../shared';
import { listQuery, pagination } from '../../lists';
import { productResponseOptions, productSortKeys } from './responseFields';
import { simplifiedProduct } from './simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many products',
	description:
		'Retrieve the products of the store. CommerceHQ has no search for them: filter the items after this node.',
	fields: [],
	sort: productSortKeys,
	options: productResponseOptions,
	request: (parameters) => ({ method: 'GET', path: '/products', query: listQuery(parameters) }),
	pagination,
	simplify: simplifiedProduct,
});
