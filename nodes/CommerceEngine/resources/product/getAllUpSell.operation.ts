import { defineOperation } from '../../../shared';
import { suggestions } from './requests';

export const getAllUpSell = defineOperation({
	name: 'Get Many Up-Sell',
	action: 'Get many products for up selling',
	description: 'Retrieve better products that a customer may take instead of others',
	...suggestions('up-sell'),
});
