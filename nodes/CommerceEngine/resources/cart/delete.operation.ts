import { defineOperation, deletion, path } from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { confirmedOrEmptyDeletion } from '../../response/results';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a cart',
	description: 'Delete a cart by its ID, with all that is in it',
	fields: [cartLocator],
	request: ({ cart }) => deletion(path`/carts/${cart}`),
	output: confirmedOrEmptyDeletion,
});
