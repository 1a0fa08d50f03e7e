import { defineOperation, recordNumber, text } from '../../../shared';

export const getRedirectUrl = defineOperation({
	name: 'Get Redirect URL',
	action: 'Get a redirect URL',
	description:
		'Retrieve the address that a provider is redirected to. SellersCommerce lists this operation without any documentation.',
	fields: [
		recordNumber('providerId', {
			displayName: 'Provider ID',
			required: true,
			placeholder: 'e.g. 3',
			description: 'The store that it is about, by its number',
		}),
		text('type', {
			displayName: 'Type',
			required: true,
			placeholder: 'e.g. store',
			description: 'Which kind of address to get',
		}),
	],
	request: ({ providerId, type }) => ({
		method: 'GET',
		path: '/api/PortalAdmin/RedirectURL',
		query: { ProviderID: providerId, type },
		response: 'anything',
	}),
});
