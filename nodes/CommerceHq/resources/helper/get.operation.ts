import { choice, defineOperation } from '../../../shared';
import { helperEntries, helperKinds, helperRequest } from './lists';

export const get = defineOperation({
	name: 'Get',
	action: 'Get a helper list',
	description:
		'Retrieve the collections, tags, product types, vendors or warehouses that there are, each as an item with ID and title',
	fields: [
		choice('kind', {
			displayName: 'List',
			description: 'Which of the lists to retrieve',
			options: helperKinds,
		}),
	],
	request: ({ kind }) => helperRequest(kind),
	output: (answer, { kind }) => helperEntries(answer, kind),
});
