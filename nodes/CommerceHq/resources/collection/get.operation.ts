import { defineOperation, path } from '../../../shared';
import { respondWithQuery } from '../../lists';
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
		query: respondWithQuery(expansion(options)),
	}),
	simplify: simplifiedCollection,
});
