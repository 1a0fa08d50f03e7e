import { defineOperation } from '../../../shared';
import { listQuery, pagination } from '../../lists';
import { collectionSortKeys, expansion, includeProducts } from './responseFields';
import { simplifiedCollection } from './simplify';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many collections',
	description:
		'Retrieve the collections of the store. For their IDs and titles alone, take Get a helper list.',
	fields: [],
	sort: collectionSortKeys,
	options: [includeProducts],
	request: ({ options, ...parameters }) => ({
		method: 'GET',
		path: '/collections',
		query: listQuery({ ...parameters, options: expansion(options) }),
	}),
	pagination,
	simplify: simplifiedCollection,
});
