import { byId, locator, locators } from '../shared';
import { readCountry } from './countries';

/** Where records are picked from: a list, which is in `methods/`, or by an ID. */
export const pickedFrom = {
	addresses: { ...byId('searchAddresses', 67), dependsOn: ['customer'] },
	carriers: byId('searchCarriers', 2),
	collections: byId('searchCollections', 10),
	countries: {
		searchMethod: 'searchCountries',
		idName: 'Code',
		idPlaceholder: 'e.g. US',
		as: readCountry,
	},
	customers: byId('searchCustomers', 30),
	files: byId('searchFiles', 453),
	fulfilments: { ...byId('searchFulfilments', 12), dependsOn: ['order'] },
	lineItems: { ...byId('searchLineItems', 9550), dependsOn: ['order'] },
	orders: byId('searchOrders', 4041),
	products: byId('searchProducts', 14),
	shipments: { ...byId('searchShipments', 54), dependsOn: ['order'] },
	warehouses: byId('searchWarehouses', 1),
};

export const productLocator = locator('product', {
	displayName: 'Product',
	required: true,
	description: 'The product to work with, from the list or by its ID',
	...pickedFrom.products,
});

export const customerLocator = locator('customer', {
	displayName: 'Customer',
	required: true,
	description: 'The customer to work with, from the list or by its ID',
	...pickedFrom.customers,
});

export const addressLocator = locator('address', {
	displayName: 'Address',
	required: true,
	description: 'One of the addresses of the customer, from the list or by its ID',
	...pickedFrom.addresses,
});

export const orderLocator = locator('order', {
	displayName: 'Order',
	required: true,
	description: 'The order to work with, from the list or by its ID',
	...pickedFrom.orders,
});

export const fulfilmentLocator = locator('fulfilment', {
	displayName: 'Fulfilment',
	required: true,
	description: 'One of the fulfilments of the order, from the list or by its ID',
	...pickedFrom.fulfilments,
});

export const shipmentLocator = locator('shipment', {
	displayName: 'Shipment',
	required: true,
	description: 'One of the shipments of the order, from the list or by its ID',
	...pickedFrom.shipments,
});

export const shippingCarrierLocator = locator('shippingCarrier', {
	displayName: 'Shipping Carrier',
	required: true,
	description: 'The shipping carrier, from the list or by its ID',
	...pickedFrom.carriers,
});

export const collectionLocator = locator('collection', {
	displayName: 'Collection',
	required: true,
	description: 'The collection to work with, from the list or by its ID',
	...pickedFrom.collections,
});

export const fileLocator = locator('file', {
	displayName: 'File',
	required: true,
	description: 'The file to work with, from the list or by its ID',
	...pickedFrom.files,
});

/** A line item of the chosen order. */
export const lineItemLocator = locator('id', {
	displayName: 'Line Item',
	required: true,
	description: 'One of the line items of the order, from the list or by its ID',
	...pickedFrom.lineItems,
});

/** The warehouse that goods leave from, required for products whose inventory is tracked. */
export const warehouseLocator = locator('warehouse', {
	displayName: 'Warehouse',
	description:
		'The warehouse that the goods leave from. CommerceHQ demands it for products whose inventory is tracked.',
	...pickedFrom.warehouses,
});

/** Images, which are uploaded with File: Upload before. */
export const imageLocators = locators('images', {
	displayName: 'Images',
	entryName: 'Image',
	description:
		'Images that were uploaded with Upload files before. An ID may also be an expression that gives several.',
	...pickedFrom.files,
});
