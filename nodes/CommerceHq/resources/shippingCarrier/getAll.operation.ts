import { defineOperation } from '../../../shared';
import { listQuery, pages } from '../../lists';
import { carrierSortKeys } from './fields';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many shipping carriers',
	description:
		'Retrieve the shipping carriers of the store. Those that were deleted are marked as such.',
	fields: [],
	sort: carrierSortKeys,
	request: (parameters) => ({
		method: 'GET',
		path: '/shipping-carriers',
		query: listQuery(parameters),
	}),
	pages,
});
