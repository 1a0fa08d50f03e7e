import { choice, defineOperation } from '../../../shared';
import { helperEntries, helperKinds, helperRequest } from './lists';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a helper list',
	description:
		'Retrieve one helper list: the collections, tags, product types, vendors or warehouses that there are, each as an item with ID and title',
	fields: [
		choice('list', {
			displayName: 'List',
			description: 'Which of the lists to retrieve',
			options: helperKinds,
		}),
	],
	request: ({ list }) => helperRequest(list),
	output: (response, { list }) => helperEntries(response, list),
});
