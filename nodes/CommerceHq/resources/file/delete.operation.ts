import { defineOperation, deleted, deletion, path } from '../../../shared';
import { fileLocator } from '../../locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a file',
	description: 'Delete a file. Check before that no product or collection shows it.',
	fields: [fileLocator],
	request: ({ file }) => deletion(path`/files/${file}`),
	output: deleted,
});
