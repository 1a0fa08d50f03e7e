import { defineOperation } from '../../../shared';
import { simplifiedFile } from './simplify';
import { files } from './list';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many files',
	description:
		'Retrieve the files that were uploaded to the store, with their addresses, the newest first',
	fields: [],
	request: () => files.request,
	pagination: files.pagination,
	simplify: simplifiedFile,
});
