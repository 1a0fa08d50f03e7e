import { defineOperation, deleted, deletion, path } from '../../../shared';
import { shippingCarrierLocator } from '../../locators';

export const deleteOperation = defineOperation({
	name: 'Delete',
	action: 'Delete a shipping carrier',
	description: 'Delete a shipping carrier. It stays in lists, marked as deleted.',
	fields: [shippingCarrierLocator],
	request: ({ shippingCarrier }) => deletion(path`/shipping-carriers/${shippingCarrier}`),
	output: deleted,
});
