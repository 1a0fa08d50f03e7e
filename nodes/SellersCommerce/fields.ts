import { locator, text } from '../shared';

export const orderNumber = locator('orderNumber', {
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
