import { defineOperation } from '../../../shared';
import { storeSso } from './fields';

export const closureFormSso = defineOperation({
	name: 'Closure Form SSO',
	action: 'Get the closure form of a store',
	description:
		'Open the closure form of a store by its single sign-on key. SellersCommerce lists this operation without any documentation.',
	fields: [storeSso],
	request: (store) => ({
		method: 'GET',
		path: '/api/PortalLogin/ClosureFormSSO',
		query: { storeSSO: store.storeSso },
		response: 'anything',
		// The key may work only once.
		idempotent: false,
	}),
});
