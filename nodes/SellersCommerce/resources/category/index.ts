import type { Resource } from '../../../shared';
import { assignProducts } from './assignProducts.operation';
import { deleteOperation } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getAllBrands } from './getAllBrands.operation';
import { getAllProducts } from './getAllProducts.operation';
import { upsert } from './upsert.operation';

export const category: Resource = {
	name: 'Category',
	operations: {
		getAll,
		getAllBrands,
		getAllProducts,
		get,
		upsert,
		delete: deleteOperation,
		assignProducts,
	},
};
