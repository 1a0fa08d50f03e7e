import { defineOperation, path } from '../../../shared';
import { answerQuery } from '../../lists';
import { collectionLocator } from '../../locators';
import { expansion, includeProducts, simplifiedCollection } from './answer';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a collection',
	description: 'Retrieve a collection, with its products if wanted',
	fields: [collectionLocator],
	options: [includeProducts],
	request: ({ collection, options }) => ({
		method: 'GET',
		path: path`/collections/${collection}`,
		query: answerQuery(expansion(options)),
	}),
	simplify: simplifiedCollection,
});
