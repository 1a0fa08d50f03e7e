import { locator, recordNumber, text } from '../shared';

export const orderLocator = locator('order', {
	displayName: 'Order',
	required: true,
	description: 'The order to work with, from the list or by its number',
	searchMethod: 'searchOrders',
	idName: 'Order Number',
	idPlaceholder: 'e.g. 100245',
});

export const productCode = text('productCode', {
	displayName: 'Product Code',
	required: true,
	placeholder: 'e.g. TS-100',
	description: 'Your own code of the product, as the store knows it',
});

export const categoryCode = text('categoryCode', {
	displayName: 'Category Code',
	required: true,
	placeholder: 'e.g. SHIRTS',
	description: 'Your own code of the category, as the store knows it',
});

export const userId = recordNumber('userId', {
	displayName: 'User ID',
	required: true,
	placeholder: 'e.g. 12',
	description: 'The number of the user of the portal',
});
