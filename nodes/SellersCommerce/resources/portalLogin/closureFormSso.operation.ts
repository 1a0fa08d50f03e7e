import { defineOperation, text } from '../../../shared';

export const closureFormSso = defineOperation({
	name: 'Closure Form SSO',
	action: 'Get the closure form of a store',
	description:
		'Open the closure form of a store by its single sign-on key. SellersCommerce lists this operation without any documentation.',
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
		path: '/api/PortalLogin/ClosureFormSSO',
		query: { storeSSO: storeSso },
		answer: 'anything',
		// Such a key may work once.
		repeatable: false,
	}),
});
