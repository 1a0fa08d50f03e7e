import type { Samples } from '../../platforms';
import { byId } from '../byId';

/** What both bulk operations can say of a product. */
const SUPPLIER_FIELDS = {
	abilityone: true,
	countryOfOrigin: 'US',
	eccn: '33343',
	manufacturerName: 'Dell',
	manufacturerPartNumber: 'AS3456',
	unitOfMeasure: 'EA',
	unspsc: '53120000',
	upc: '98765432345432',
};

export const productSamples: Samples = {
	'product.getAll': () => ({ parameters: { returnAll: true } }),
	'product.get': () => ({ parameters: { product: byId(300001) } }),
	'product.create': () => ({
		parameters: {
			name: '3D Printer',
			price: 249.9,
			mainCategory: byId(1144),
			additionalFields: { inStock: 12, imageUrls: 'https://store.com/printer.jpg' },
		},
	}),
	'product.update': () => ({
		parameters: { product: byId(219222), updateFields: { price: 139.99 } },
	}),
	// The last field is none that can be updated: it is named as such.
	'product.bulkUpdate': () => ({
		parameters: {
			productId: '219222',
			updateFields: { ...SUPPLIER_FIELDS, vendorPrice: 139.99, inStock: 120 },
			options: { additionalFieldsJson: '{"brand": "Dell"}' },
		},
	}),
	'product.bulkUpload': () => ({
		parameters: {
			name: '3D Printer',
			productCode: 'PRD_9345',
			price: 249.9,
			additionalFields: { ...SUPPLIER_FIELDS, inStock: 12 },
		},
	}),
	// One that is in no open order.
	'product.delete': () => ({ parameters: { product: byId(123456) } }),
};
