import { locator, ownedLocator, recordLocator } from '../../shared';

const byId = (searchMethod: string) => ({
	searchMethod,
	idName: 'ID',
	idPlaceholder: 'e.g. 01HRJ3V7Z8W5',
});

/** Where records are picked from: a list, which is in `methods/`, or by an ID. */
export const pickedFrom = {
	addresses: byId('searchAddresses'),
	bankAccounts: byId('searchBankAccounts'),
	mandates: byId('searchMandates'),
	products: byId('searchProducts'),
};

export const productLocator = locator('product', {
	displayName: 'Product',
	required: true,
	description: 'The product to work with, from the list, or by its ID or slug',
	...pickedFrom.products,
	idName: 'ID or Slug',
});

/** A product where it is named in a body, which takes no slug. */
export const productIdLocator = recordLocator('product', 'Product', pickedFrom.products);

export const variantLocator = locator('variant', {
	displayName: 'Variant',
	required: true,
	description: 'One of the variants of the product, from the list, or by its ID or slug',
	...byId('searchVariants'),
	idName: 'ID or Slug',
	dependsOn: ['product'],
});

/** A variant where a product may have none. */
export const optionalVariantLocator = locator('variant', {
	displayName: 'Variant',
	description: 'One of the variants of the product; leave it empty for a product without variants',
	...byId('searchVariants'),
	dependsOn: ['product'],
});

export const cartLocator = locator('cart', {
	displayName: 'Cart',
	required: true,
	description: 'The cart to work with: that of the session from the list, or another by its ID',
	...byId('searchCarts'),
});

export const orderLocator = locator('order', {
	displayName: 'Order',
	required: true,
	description: 'The order to work with, from the list of the customer or by its number',
	searchMethod: 'searchOrders',
	idName: 'Order Number',
	idPlaceholder: 'e.g. ORD-100234',
});

export const returnLocator = locator('return', {
	displayName: 'Return',
	required: true,
	description: 'One of the returns of the order, from the list or by its number',
	searchMethod: 'searchReturns',
	idName: 'Return Number',
	idPlaceholder: 'e.g. RTN-10045',
	dependsOn: ['order'],
});

export const addressLocator = ownedLocator(
	'address',
	'Address',
	'saved addresses of the customer',
	pickedFrom.addresses,
);

export const bankAccountLocator = ownedLocator(
	'bankAccount',
	'Bank Account',
	'bank accounts of the customer',
	pickedFrom.bankAccounts,
);

export const documentLocator = ownedLocator(
	'document',
	'Document',
	'KYC documents of the customer',
	byId('searchDocuments'),
);

export const mandateLocator = ownedLocator(
	'mandate',
	'Mandate',
	'mandates of the customer',
	pickedFrom.mandates,
);
