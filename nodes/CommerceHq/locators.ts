import { byId, locator, locators, ownedLocator, recordLocator } from '../shared';
import { readCountry } from './countries';

/** The sources of locators: a list with a search (see `methods/`), or an ID. */
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

export const productLocator = recordLocator('product', 'Product', pickedFrom.products);

export const customerLocator = recordLocator('customer', 'Customer', pickedFrom.customers);

export const addressLocator = ownedLocator(
	'address',
	'Address',
	'addresses of the customer',
	pickedFrom.addresses,
);

export const orderLocator = recordLocator('order', 'Order', pickedFrom.orders);

export const fulfilmentLocator = ownedLocator(
	'fulfilment',
	'Fulfilment',
	'fulfilments of the order',
	pickedFrom.fulfilments,
);

export const shipmentLocator = ownedLocator(
	'shipment',
	'Shipment',
	'shipments of the order',
	pickedFrom.shipments,
);

export const shippingCarrierLocator = locator('shippingCarrier', {
	displayName: 'Shipping Carrier',
	required: true,
	description: 'The shipping carrier, from the list or by its ID',
	...pickedFrom.carriers,
});

export const collectionLocator = recordLocator('collection', 'Collection', pickedFrom.collections);

export const fileLocator = recordLocator('file', 'File', pickedFrom.files);

/** A line item of the chosen order. */
export const lineItemLocator = ownedLocator(
	'id',
	'Line Item',
	'line items of the order',
	pickedFrom.lineItems,
);

/** The warehouse that goods leave from, required for products whose inventory is tracked. */
export const warehouseLocator = locator('warehouse', {
	displayName: 'Warehouse',
	description:
		'The warehouse that the goods leave from. CommerceHQ demands it for products whose inventory is tracked.',
	...pickedFrom.warehouses,
});

/** Images that were uploaded with File: Upload. */
export const imageLocators = locators('images', {
	displayName: 'Images',
	entryName: 'Image',
	description:
		'Images that were uploaded with Upload files before. An ID may also be an expression that gives several.',
	...pickedFrom.files,
});
