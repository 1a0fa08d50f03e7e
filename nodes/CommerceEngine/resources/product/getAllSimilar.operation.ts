import { defineOperation } from '../../../shared';
import { suggestions } from './requests';

export const getAllSimilar = defineOperation({
	name: 'Get Many Similar',
	action: 'Get many similar products',
	description: 'Retrieve products that resemble others',
	...suggestions('similar'),
});
