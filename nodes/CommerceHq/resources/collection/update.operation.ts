import { additionalJson, changesOf, defineOperation, path } from '../../../shared';
import { collectionLocator } from '../../locators';
import { simplifiedCollection } from './simplify';
import { collectionValues, updateFields } from './fields';

export const update = defineOperation({
	name: 'Update',
	action: 'Update a collection',
	description:
		'Change a collection. What is left out stays as it is, but products or rules that are given take the place of all that it has.',
	fields: [collectionLocator, updateFields],
	options: [additionalJson],
	request: ({ collection, updateFields: changes, options }) => ({
		method: 'PATCH',
		path: path`/collections/${collection}`,
		body: changesOf(collectionValues(changes), options.additionalJson),
		// Repeating it changes nothing.
		idempotent: true,
	}),
	simplify: simplifiedCollection,
});
