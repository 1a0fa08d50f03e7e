import { defineOperation, path } from '../../../shared';
import { carrierLocator } from '../../locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a shipping carrier',
	description: 'Delete a shipping carrier. It stays in lists, marked as deleted.',
	fields: [carrierLocator],
	request: ({ carrier }) => ({
		method: 'DELETE',
		path: path`/shipping-carriers/${carrier}`,
		answer: 'anything',
	}),
	output: () => ({ deleted: true }),
});
