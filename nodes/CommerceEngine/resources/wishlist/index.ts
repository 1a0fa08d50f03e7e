import type { Resource } from '../../../shared';
import { addProduct } from './addProduct.operation';
import { getAll } from './getAll.operation';
import { removeProduct } from './removeProduct.operation';

export const wishlist: Resource = {
	name: 'Wishlist',
	operations: { getAll, addProduct, removeProduct },
};
