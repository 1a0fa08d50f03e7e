import { defineOperation } from '../../../shared';
import { listQuery, pages } from '../../lists';
import { collectionSortKeys, expansion, includeProducts } from './answer';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many collections',
	description: 'Retrieve the collections of the store',
	fields: [],
	sort: collectionSortKeys,
	options: [includeProducts],
	request: ({ options, ...parameters }) => ({
		method: 'GET',
		path: '/collections',
		query: listQuery({ ...parameters, options: expansion(options) }),
	}),
	pages,
});
