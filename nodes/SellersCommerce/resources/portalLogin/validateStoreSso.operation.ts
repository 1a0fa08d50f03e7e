import { defineOperation } from '../../../shared';
import { storeSso } from './fields';

export const validateStoreSso = defineOperation({
	name: 'Validate Store SSO',
	action: 'Validate the single sign on of a store',
	description:
		'Check the single sign-on key of a store. SellersCommerce lists this operation without any documentation.',
	fields: [storeSso],
	request: (store) => ({
		method: 'GET',
		path: '/api/PortalLogin/ValiadateStoreSSO',
		query: { storeSSO: store.storeSso },
		response: 'anything',
		// The key may work only once.
		idempotent: false,
	}),
});
