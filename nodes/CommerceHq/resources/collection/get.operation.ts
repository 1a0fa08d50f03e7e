import { defineOperation, path } from '../../../shared';
import { responseQuery } from '../../lists';
import { collectionLocator } from '../../locators';
import { expansion, includeProducts } from './responseFields';
import { simplifiedCollection } from './simplify';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a collection',
	description: 'Retrieve a collection, with its products if wanted',
	fields: [collectionLocator],
	options: [includeProducts],
	request: ({ collection, options }) => ({
		method: 'GET',
		path: path`/collections/${collection}`,
		query: responseQuery(expansion(options)),
	}),
	simplify: simplifiedCollection,
});
