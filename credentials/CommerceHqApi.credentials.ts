import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import { storeUrl } from '../nodes/CommerceHq/baseUrl';
import { credentialTestRules, testRequest, WRONG_ADDRESS } from '../nodes/shared';

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
		// Checked here for n8n's credential test, too: the password must not be sent unencrypted.
		const baseURL = storeUrl(String(store));
		return {
			...requestOptions,
			// Only the credential test has no base URL of its own.
			...(requestOptions.baseURL === undefined ? {} : { baseURL }),
			auth: { username: String(apiKey), password: String(apiPassword) },
		};
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: 'https://commercehq.com',
			url: '/helpers',
			...testRequest,
		},
		rules: credentialTestRules(
			[
				[
					401,
					'CommerceHQ refused the API key or the API password. Copy both again from the private app of this store.',
				],
				[403, 'The private app is not allowed to read from this store. Check its rights.'],
				[WRONG_ADDRESS, NO_STORE],
			],
			[{ key: 'collections', value: undefined, message: NO_STORE }],
		),
	};
}
