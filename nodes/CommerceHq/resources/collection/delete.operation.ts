import { defineOperation, path } from '../../../shared';
import { collectionLocator } from '../../locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a collection',
	description: 'Delete a collection. The products in it stay.',
	fields: [collectionLocator],
	request: ({ collection }) => ({
		method: 'DELETE',
		path: path`/collections/${collection}`,
		answer: 'anything',
	}),
	output: () => ({ deleted: true }),
});
