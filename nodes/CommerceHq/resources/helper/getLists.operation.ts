import { defineOperation } from '../../../shared';

export const getLists = defineOperation({
	name: 'Get All',
	action: 'Get all helper lists',
	description:
		'Retrieve what collections, tags, product types, vendors and warehouses there are, in one item',
	fields: [],
	request: () => ({ method: 'GET', path: '/helpers' }),
});
