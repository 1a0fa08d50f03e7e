import { defineOperation, text } from '../../../shared';

export const validateStoreSso = defineOperation({
	name: 'Validate Store SSO',
	action: 'Validate the single sign on of a store',
	description:
		'Check the single sign-on key of a store. SellersCommerce lists this operation without any documentation.',
	fields: [
		text('storeSso', {
			displayName: 'Store SSO',
			required: true,
			placeholder: 'e.g. 8c1d22',
			description: 'The single sign-on key of the store',
		}),
	],
	request: ({ storeSso }) => ({
		method: 'GET',
		path: '/api/PortalLogin/ValiadateStoreSSO',
		query: { storeSSO: storeSso },
		answer: 'anything',
		// Such a key may work once.
		repeatable: false,
	}),
});
