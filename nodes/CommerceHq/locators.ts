import { locator, locators, readRecordNumber } from '../shared';

const id = { as: readRecordNumber } as const;

/** The fields with which a record is picked, from a list or by its ID. The lists are in `methods/`. */
export const productLocator = locator('product', {
	displayName: 'Product',
	required: true,
	description: 'The product to work with, from the list or by its ID',
	searchMethod: 'searchProducts',
	idName: 'ID',
	idPlaceholder: 'e.g. 14',
	...id,
});

export const customerLocator = locator('customer', {
	displayName: 'Customer',
	required: true,
	description: 'The customer to work with, from the list or by its ID',
	searchMethod: 'searchCustomers',
	idName: 'ID',
	idPlaceholder: 'e.g. 30',
	...id,
});

export const addressLocator = locator('address', {
	displayName: 'Address',
	required: true,
	description: 'One of the addresses of the customer, from the list or by its ID',
	searchMethod: 'searchAddresses',
	dependsOn: ['customer'],
	idName: 'ID',
	idPlaceholder: 'e.g. 67',
	...id,
});

export const orderLocator = locator('order', {
	displayName: 'Order',
	required: true,
	description: 'The order to work with, from the list or by its ID',
	searchMethod: 'searchOrders',
	idName: 'ID',
	idPlaceholder: 'e.g. 4041',
	...id,
});

export const fulfilmentLocator = locator('fulfilment', {
	displayName: 'Fulfilment',
	required: true,
	description: 'One of the fulfilments of the order, from the list or by its ID',
	searchMethod: 'searchFulfilments',
	dependsOn: ['order'],
	idName: 'ID',
	idPlaceholder: 'e.g. 12',
	...id,
});

export const shipmentLocator = locator('shipment', {
	displayName: 'Shipment',
	required: true,
	description: 'One of the shipments of the order, from the list or by its ID',
	searchMethod: 'searchShipments',
	dependsOn: ['order'],
	idName: 'ID',
	idPlaceholder: 'e.g. 54',
	...id,
});

export const carrierLocator = locator('carrier', {
	displayName: 'Shipping Carrier',
	required: true,
	description: 'The shipping carrier to work with, from the list or by its ID',
	searchMethod: 'searchCarriers',
	idName: 'ID',
	idPlaceholder: 'e.g. 2',
	...id,
});

export const collectionLocator = locator('collection', {
	displayName: 'Collection',
	required: true,
	description: 'The collection to work with, from the list or by its ID',
	searchMethod: 'searchCollections',
	idName: 'ID',
	idPlaceholder: 'e.g. 10',
	...id,
});

export const fileLocator = locator('file', {
	displayName: 'File',
	required: true,
	description: 'The file to work with, from the list or by its ID',
	searchMethod: 'searchFiles',
	idName: 'ID',
	idPlaceholder: 'e.g. 453',
	...id,
});

/** A line item of the chosen order. */
export const lineItemLocator = locator('id', {
	displayName: 'Line Item',
	required: true,
	description: 'One of the line items of the order, from the list or by its ID',
	searchMethod: 'searchLineItems',
	dependsOn: ['order'],
	idName: 'ID',
	idPlaceholder: 'e.g. 9550',
	...id,
});

/** The warehouse that goods leave from, required for products whose inventory is tracked. */
export const warehouseLocator = locator('warehouse', {
	displayName: 'Warehouse',
	description:
		'The warehouse that the goods leave from. CommerceHQ demands it for products whose inventory is tracked.',
	searchMethod: 'searchWarehouses',
	idName: 'ID',
	idPlaceholder: 'e.g. 1',
	...id,
});

/** Images, which are uploaded with File: Upload before. */
export const imageLocators = locators('images', {
	displayName: 'Images',
	entryName: 'Image',
	description:
		'Images that were uploaded with Upload files before. An ID may also be an expression that gives several.',
	searchMethod: 'searchFiles',
	idName: 'ID',
	idPlaceholder: 'e.g. 453',
	...id,
});
