import { defineOperation } from '../../../shared';
import { wholeBody } from '../../body';

export const updateSkuInventory = defineOperation({
	name: 'Update SKU Inventory',
	action: 'Update the inventory of an SKU',
	description:
		'Change how many pieces of an SKU are in stock. The SKU and its quantity go into Body (JSON).',
	fields: [wholeBody],
	request: ({ body }) => ({ method: 'POST', path: '/api/product/updateskuinventory', body }),
});
