import { defineOperation } from '../../../shared';
import { wholeBody } from '../../body';

export const updateSkuPrice = defineOperation({
	name: 'Update SKU Price',
	action: 'Update the price of an SKU',
	description: 'Change what an SKU costs. The SKU and its price go into Body (JSON).',
	fields: [wholeBody],
	request: ({ body }) => ({ method: 'POST', path: '/api/product/updateskuprice', body }),
});
