import type { Samples } from '../../platforms';

const sku = { SKU: 'TS-100-S', Color: 'Navy', Size: 'S', Price: 9.5, Inventory: 40 };

export const productSamples: Samples = {
	'product.getAll': () => ({ parameters: { returnAll: true } }),
	'product.getAllProducts': () => ({ parameters: { returnAll: true } }),
	'product.getAllUndocumented': () => ({ parameters: { returnAll: true } }),
	'product.getAllSkus': () => ({ parameters: { returnAll: true } }),
	'product.getAllSuppliers': () => ({ parameters: { returnAll: true } }),
	// One with sizes and one without.
	'product.get': () => ({
		parameters: { productCode: '={{ $json.code }}' },
		input: [{ code: 'POLO-1001' }, { code: 'CAP6-1008' }],
	}),
	'product.upsert': () => ({
		parameters: {
			additionalFields: { productCode: 'TS-100', gender: 2, optionType: 46 },
			body: JSON.stringify({ ProductName: 'T-Shirt', SKUs: [sku] }),
		},
	}),
	'product.updateSkuPrice': () => ({
		parameters: { body: JSON.stringify({ SKU: 'CAP6-1008', Price: 13.5 }) },
	}),
	'product.updateSkuInventory': () => ({
		parameters: { body: JSON.stringify({ SKU: 'CAP6-1008', Inventory: 12 }) },
	}),
};
