import { defineOperation, path } from '../../../shared';
import { cartLocator } from '../../fields/locators';
import { cartResponse } from './cartResponse';

export const removeGiftCard = defineOperation({
	name: 'Remove Gift Card (Legacy)',
	action: 'Remove a gift card from a cart',
	description:
		'Take back the gift card that was to pay a part of a cart. Only older documents of Commerce Engine name this call.',
	fields: [cartLocator],
	request: ({ cart }) => ({ method: 'DELETE', path: path`/carts/${cart}/gift-card` }),
	...cartResponse,
});
