import { defineOperation } from '../../../shared';
import { resultContent } from '../../response/results';
import { wishlistChange, wishlistFields } from './change';

export const removeProduct = defineOperation({
	name: 'Remove Product',
	action: 'Remove a product from a wishlist',
	description: 'Take a product off the wishlist of a user, and get all that is left on it',
	fields: wishlistFields,
	request: (parameters) => wishlistChange('DELETE', parameters),
	output: resultContent,
});
