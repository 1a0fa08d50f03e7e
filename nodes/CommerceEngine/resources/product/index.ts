import type { Resource } from '../../../shared';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getAllCrossSell } from './getAllCrossSell.operation';
import { getAllSimilar } from './getAllSimilar.operation';
import { getAllUpSell } from './getAllUpSell.operation';
import { getAllVariants } from './getAllVariants.operation';
import { getFacets } from './getFacets.operation';
import { getVariant } from './getVariant.operation';
import { search } from './search.operation';

export const product: Resource = {
	name: 'Product',
	operations: {
		getAll,
		get,
		search,
		getFacets,
		getVariant,
		getAllVariants,
		getAllSimilar,
		getAllCrossSell,
		getAllUpSell,
	},
};
