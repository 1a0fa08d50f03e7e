import { byId, recordLocator } from '../shared';

/** The sources of locators: a list with a search (see `methods/`), or an ID. */
export const pickedFrom = {
	categories: byId('searchCategories', 8219),
	orderItems: { ...byId('searchOrderItems', 2756919659), dependsOn: ['order'] },
	orders: byId('searchOrders', 123456),
	products: byId('searchProducts', 219222),
	purchaseOrders: byId('searchPurchaseOrders', 123456),
	shipments: byId('searchShipments', 1234),
};

export const categoryLocator = recordLocator('category', 'Category', pickedFrom.categories);

export const productLocator = recordLocator('product', 'Product', pickedFrom.products);

export const orderLocator = recordLocator('order', 'Order', pickedFrom.orders);

export const purchaseOrderLocator = recordLocator(
	'purchaseOrder',
	'Purchase Order',
	pickedFrom.purchaseOrders,
);

export const shipmentLocator = recordLocator('shipment', 'Shipment', pickedFrom.shipments);
