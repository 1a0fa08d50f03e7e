import { defineOperation, deleted, deletion, path } from '../../../shared';
import { collectionLocator } from '../../locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a collection',
	description: 'Delete a collection. The products in it stay.',
	fields: [collectionLocator],
	request: ({ collection }) => deletion(path`/collections/${collection}`),
	output: deleted,
});
