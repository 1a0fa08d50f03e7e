import { defineOperation } from '../../../shared';
import { resultContent } from '../../response/results';
import { wishlistChange, wishlistFields } from './change';

export const addProduct = defineOperation({
	name: 'Add Product',
	action: 'Add a product to a wishlist',
	description: 'Put a product on the wishlist of a user, and get all that is on it then',
	fields: wishlistFields,
	request: (parameters) => wishlistChange('POST', parameters),
	output: resultContent,
});
