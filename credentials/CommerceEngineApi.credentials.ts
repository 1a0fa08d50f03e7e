import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	IDataObject,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';
import { newSession } from '../nodes/CommerceEngine/auth/session';
import { authenticated } from '../nodes/CommerceEngine/auth/signedRequest';
import {
	credentialTestRules,
	sessionProperties,
	testRequest,
	WRONG_ADDRESS,
} from '../nodes/shared';

const SIGNS_IN_WITH_KEY = ['anonymous', 'email', 'phone'];

const NO_CATALOG =
	'Commerce Engine gave a session, but does not let it read the catalog. Check in the Admin Portal what the API key may do.';

/**
 * Access to the storefront API of a Commerce Engine store: as an anonymous visitor, as a customer who signs
 * in with a password, or with an access token and a refresh token.
 */
export class CommerceEngineApi implements ICredentialType {
	name = 'commerceEngineApi';

	displayName = 'Commerce Engine API';

	icon: Icon = {
		light: 'file:../nodes/CommerceEngine/commerceEngine.svg',
		dark: 'file:../nodes/CommerceEngine/commerceEngine.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-commerce-hub/n8n-nodes-commerce-hub/blob/main/docs/commerce-engine.md#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Production', value: 'production' },
				{ name: 'Staging', value: 'staging' },
				{ name: 'Own Address', value: 'own' },
			],
			default: 'production',
			description:
				'Where the store runs. API keys and customers of one environment are unknown in the other.',
		},
		{
			displayName: 'Address',
			name: 'address',
			type: 'string',
			default: '',
			required: true,
			displayOptions: { show: { environment: ['own'] } },
			placeholder: 'e.g. https://api.example.com',
			description: 'What stands in front of /api/v1 in the addresses of the API',
		},
		{
			displayName: 'Store ID',
			name: 'storeId',
			type: 'string',
			default: '',
			required: true,
			description: 'The ID of the store, from the store settings in the Admin Portal',
		},
		{
			displayName: 'Sign In With',
			name: 'signInWith',
			type: 'options',
			options: [
				{
					name: 'API Key Only (Anonymous Visitor)',
					value: 'anonymous',
					description:
						'For the catalog, a cart of the visitor and a wishlist. Orders, addresses and all else of a customer are out of reach.',
				},
				{
					name: 'Email and Password',
					value: 'email',
					description: 'For all that this one customer may do in the shop',
				},
				{
					name: 'Phone and Password',
					value: 'phone',
					description: 'For all that this one customer may do in the shop',
				},
				{
					name: 'Access Token and Refresh Token',
					value: 'tokens',
					description:
						'For the customer or visitor that they were given to. When they have been revoked, or not used for long, you have to paste new ones.',
				},
			],
			default: 'anonymous',
			description:
				'As whom the node works. The API is that of the shop itself: no credential sees the orders or carts of all customers.',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: { show: { signInWith: SIGNS_IN_WITH_KEY } },
			description: 'An API key of the store, from Settings > Channels in the Admin Portal',
		},
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			required: true,
			displayOptions: { show: { signInWith: ['email'] } },
			placeholder: 'e.g. name@email.com',
			description: 'The email address that the customer signs in with',
		},
		{
			displayName: 'Phone',
			name: 'phone',
			type: 'string',
			default: '',
			required: true,
			displayOptions: { show: { signInWith: ['phone'] } },
			placeholder: 'e.g. 9876543210',
			description: 'The ten digits of the phone number that the customer signs in with',
		},
		{
			displayName: 'Country Code',
			name: 'countryCode',
			type: 'string',
			default: '+91',
			displayOptions: { show: { signInWith: ['phone'] } },
			placeholder: 'e.g. +91',
			description: 'The country code of the phone number',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: { show: { signInWith: ['email', 'phone'] } },
			description: 'The password of the customer. The credential signs in with it again by itself.',
		},
		{
			displayName: 'Access Token',
			name: 'givenAccessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: { show: { signInWith: ['tokens'] } },
			description: 'The access token that a sign-in returned',
		},
		{
			displayName: 'Refresh Token',
			name: 'givenRefreshToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: { show: { signInWith: ['tokens'] } },
			description:
				'The refresh token that came with it. Each works once: nobody else may use this one.',
		},
		...sessionProperties,
	];

	/** Gets a session: with the refresh token if there is one that may still work, otherwise by signing in. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		return { ...(await newSession(this.helpers.httpRequest, credentials)) };
	}

	authenticate: IAuthenticate = async (credentials, requestOptions) =>
		authenticated(credentials, requestOptions);

	test: ICredentialTestRequest = {
		request: {
			baseURL:
				'={{ ({ production: "https://prod.api.commercengine.io", staging: "https://staging.api.commercengine.io" }[$credentials.environment] ?? $credentials.address).trim().replace(/\\/api\\/v1.*$/, "").replace(/\\/+$/, "") + "/api/v1/" + encodeURIComponent($credentials.storeId.trim()) + "/storefront" }}',
			url: '/catalog/products',
			qs: { limit: 1 },
			...testRequest,
		},
		rules: credentialTestRules(
			[
				[
					WRONG_ADDRESS,
					'Commerce Engine has no such store here. Check the environment and the store ID.',
				],
				[[401, 403], NO_CATALOG],
				[429, 'Commerce Engine has had too many requests. Wait a little, then try again.'],
			],
			// The service may report a failure with HTTP status 200, too.
			[{ key: 'success', value: false, message: NO_CATALOG }],
		),
	};
}
