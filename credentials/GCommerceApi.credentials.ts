import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import { checkedBaseUrl, credentialTestRules, testRequest, WRONG_ADDRESS } from '../nodes/shared';

const NOT_GCOMMERCE = 'This address does not respond as G-Commerce does. Check the base URL.';

/** A vendor's access to the G-Commerce Marketplace: email and API key (HTTP Basic). */
export class GCommerceApi implements ICredentialType {
	name = 'gCommerceApi';

	displayName = 'G-Commerce API';

	icon: Icon = {
		light: 'file:../nodes/GCommerce/gCommerce.svg',
		dark: 'file:../nodes/GCommerce/gCommerce.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-commerce-hub/n8n-nodes-commerce-hub/blob/main/docs/g-commerce.md#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'name@email.com',
			description: 'The email address that you log in to the vendor panel with',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'The key from the tab API access of your administrator account. G-Commerce shows it once, when you save.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://gcommerce.glass/api',
			required: true,
			description:
				'The address of the API. Change it only if G-Commerce gave you another one, or to try the node on a sandbox.',
		},
	];

	authenticate: IAuthenticate = async ({ email, apiKey, baseUrl }, requestOptions) => {
		// Checked here for n8n's credential test, too: the key must not be sent unencrypted.
		checkedBaseUrl(String(baseUrl));
		return {
			...requestOptions,
			auth: { username: String(email).trim(), password: String(apiKey).trim() },
		};
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.trim().replace(/\\/+$/, "")}}',
			url: '/categories',
			qs: { items_per_page: 1 },
			...testRequest,
		},
		rules: credentialTestRules(
			[
				[
					401,
					'G-Commerce refused the email or the API key. Copy both again, or generate a new key in the vendor panel.',
				],
				[
					403,
					'G-Commerce does not allow this account to use the API. Switch it on in the tab API access of the account.',
				],
				[
					429,
					'G-Commerce has had too many requests in the last minute. Wait a minute, then try again.',
				],
				[WRONG_ADDRESS, NOT_GCOMMERCE],
			],
			[{ key: 'categories', value: undefined, message: NOT_GCOMMERCE }],
		),
	};
}
