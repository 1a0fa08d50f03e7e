import { defineOperation } from '../../../shared';
import { odataList } from '../../lists';

export const getAll = defineOperation({
	name: 'Get Many',
	action: 'Get many returns',
	description: 'Retrieve the returns of the store: what customers have asked to send back',
	...odataList('/api/return/getall'),
});
