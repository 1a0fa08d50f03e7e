import { defineOperation, deleted, deletion, path } from '../../../shared';
import { customerLocator } from '../../locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a customer',
	description: 'Delete a customer. CommerceHQ refuses it for customers who have orders.',
	fields: [customerLocator],
	request: ({ customer }) => deletion(path`/customers/${customer}`),
	output: deleted,
});
