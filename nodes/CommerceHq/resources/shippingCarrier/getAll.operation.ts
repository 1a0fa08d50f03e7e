import { defineOperation } from '../../../shared';
import { listQuery, pagination } from '../../lists';
import { shippingCarrierSortKeys } from './responseFields';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many shipping carriers',
	description:
		'Retrieve the shipping carriers of the store. Those that were deleted are marked as such.',
	fields: [],
	sort: shippingCarrierSortKeys,
	request: (parameters) => ({
		method: 'GET',
		path: '/shipping-carriers',
		query: listQuery(parameters),
	}),
	pagination,
});
