import { defineOperation } from '../../../shared';

export const getLists = defineOperation({
	name: 'Get Lists',
	action: 'Get the helper lists',
	description:
		'Retrieve all helper lists in one item: the collections, tags, product types, vendors and warehouses that there are. For one of the lists, with an item for each entry, take Get.',
	fields: [],
	request: () => ({ method: 'GET', path: '/helpers' }),
});
