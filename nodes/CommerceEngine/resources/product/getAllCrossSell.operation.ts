import { defineOperation } from '../../../shared';
import { suggestions } from './requests';

export const getAllCrossSell = defineOperation({
	name: 'Get Many Cross-Sell',
	action: 'Get many products for cross selling',
	description: 'Retrieve products that go well with others, for example with what is in a cart',
	...suggestions('cross-sell'),
});
