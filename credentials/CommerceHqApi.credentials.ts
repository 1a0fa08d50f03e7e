import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import { storeUrl } from '../nodes/CommerceHq/storeUrl';

const NO_STORE = 'This address does not respond as a CommerceHQ store does. Check the store.';

/** Access to a CommerceHQ store with a private app's key and password (HTTP Basic). */
export class CommerceHqApi implements ICredentialType {
	name = 'commerceHqApi';

	displayName = 'CommerceHQ API';

	icon: Icon = {
		light: 'file:../nodes/CommerceHq/commerceHq.svg',
		dark: 'file:../nodes/CommerceHq/commerceHq.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-commerce-hub/n8n-nodes-commerce-hub/blob/main/docs/commerce-hq.md#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Store',
			name: 'store',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. mystore',
			description:
				'The name of the store, as in mystore.commercehq.com. Its address works too: just copy that of any page of the admin panel.',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The API key of a private app in this store',
		},
		{
			displayName: 'API Password',
			name: 'apiPassword',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The API password of the same private app',
		},
	];

	authenticate: IAuthenticate = async ({ store, apiKey, apiPassword }, requestOptions) => {
		// Also when n8n tests the credential: the password must not travel unencrypted.
		const baseURL = storeUrl(String(store));
		return {
			...requestOptions,
			// Only the credential test leaves the address to the credential.
			...(requestOptions.baseURL === undefined ? {} : { baseURL }),
			auth: { username: String(apiKey), password: String(apiPassword) },
		};
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: 'https://commercehq.com',
			url: '/helpers',
			timeout: 30_000,
			// n8n would send key and password along, also to another host.
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'CommerceHQ refused the API key or the API password. Copy both again from the private app of this store.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'The private app is not allowed to read from this store. Check its rights.',
				},
			},
			...[301, 302, 303, 307, 308, 404].map((value) => ({
				type: 'responseCode',
				properties: { value, message: NO_STORE },
			})),
			// No such list at all: somebody else responded.
			{
				type: 'responseSuccessBody',
				properties: { key: 'collections', value: undefined, message: NO_STORE },
			},
			// n8n's type allows rules of one kind, n8n itself goes through both.
		] as ICredentialTestRequest['rules'],
	};
}
