import { byId, locator } from '../shared';

/** Where records are picked from: a list, which is in `methods/`, or by an ID. */
export const pickedFrom = {
	categories: byId('searchCategories', 8219),
	orderItems: { ...byId('searchOrderItems', 2756919659), dependsOn: ['order'] },
	orders: byId('searchOrders', 123456),
	products: byId('searchProducts', 219222),
	purchaseOrders: byId('searchPurchaseOrders', 123456),
	shipments: byId('searchShipments', 1234),
};

export const categoryLocator = locator('category', {
	displayName: 'Category',
	required: true,
	description: 'The category to work with, from the list or by its ID',
	...pickedFrom.categories,
});

export const productLocator = locator('product', {
	displayName: 'Product',
	required: true,
	description: 'The product to work with, from the list or by its ID',
	...pickedFrom.products,
});

export const orderLocator = locator('order', {
	displayName: 'Order',
	required: true,
	description: 'The order to work with, from the list or by its ID',
	...pickedFrom.orders,
});

export const purchaseOrderLocator = locator('purchaseOrder', {
	displayName: 'Purchase Order',
	required: true,
	description: 'The purchase order to work with, from the list or by its ID',
	...pickedFrom.purchaseOrders,
});

export const shipmentLocator = locator('shipment', {
	displayName: 'Shipment',
	required: true,
	description: 'The shipment to work with, from the list or by its ID',
	...pickedFrom.shipments,
});
