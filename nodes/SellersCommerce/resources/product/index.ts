import type { Resource } from '../../../shared';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getAllProducts } from './getAllProducts.operation';
import { getAllSkus } from './getAllSkus.operation';
import { getAllSuppliers } from './getAllSuppliers.operation';
import { getAllUndocumented } from './getAllUndocumented.operation';
import { updateSkuInventory } from './updateSkuInventory.operation';
import { updateSkuPrice } from './updateSkuPrice.operation';
import { upsert } from './upsert.operation';

export const product: Resource = {
	name: 'Product',
	operations: {
		getAll,
		getAllProducts,
		getAllUndocumented,
		getAllSkus,
		getAllSuppliers,
		get,
		upsert,
		updateSkuPrice,
		updateSkuInventory,
	},
};
