import { defineOperation } from '../../../shared';
import { files } from './list';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many files',
	description: 'Retrieve the files that were uploaded to the store, with their addresses',
	fields: [],
	request: () => files.request,
	pages: files.pages,
});
