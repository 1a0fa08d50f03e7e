import { defineOperation } from '../../../shared';
import { odataList } from '../../lists';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many embellishments',
	description: 'Retrieve what products can be embellished with, such as prints and embroidery',
	...odataList('/api/embellishments/getall'),
});
