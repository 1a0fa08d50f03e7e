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
import { newSession, sessionOf } from '../nodes/SellersCommerce/auth/session';
import {
	credentialTestRules,
	sessionProperties,
	testRequest,
	WRONG_ADDRESS,
} from '../nodes/shared';

const NOT_SELLERS_COMMERCE =
	'This address gave a token, but does not respond as the SellersCommerce API does. Check the base URL, or ask SellersCommerce whether the account may use the API.';

/** Access to the SellersCommerce Open API: an access key and a secret, which get tokens (OAuth 2). */
export class SellersCommerceApi implements ICredentialType {
	name = 'sellersCommerceApi';

	displayName = 'SellersCommerce API';

	icon: Icon = {
		light: 'file:../nodes/SellersCommerce/sellersCommerce.svg',
		dark: 'file:../nodes/SellersCommerce/sellersCommerce.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-commerce-hub/n8n-nodes-commerce-hub/blob/main/docs/sellers-commerce.md#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Key',
			name: 'accessKey',
			type: 'string',
			default: '',
			required: true,
			description: 'The access key of your SellersCommerce account',
		},
		{
			displayName: 'Shared Secret Key',
			name: 'sharedSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The shared secret key that belongs to the access key',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.sellerscommerce.com',
			required: true,
			description:
				'The address of the API. Change it only if SellersCommerce gave you another one, or to try the node on a sandbox.',
		},
		...sessionProperties,
	];

	/** Gets a session: with the refresh token if it may still work, otherwise with the secret. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		return { ...(await newSession(this.helpers.httpRequest, credentials)) };
	}

	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		const session = sessionOf(credentials);
		if (!session) return requestOptions;
		const headers = { ...requestOptions.headers, authorization: `bearer ${session.accessToken}` };
		return { ...requestOptions, headers };
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.trim().replace(/\\/+$/, "")}}',
			url: '/api/category/getallbrands',
			qs: { $top: 1 },
			...testRequest,
		},
		rules: credentialTestRules([
			[WRONG_ADDRESS, NOT_SELLERS_COMMERCE],
			[
				401,
				'SellersCommerce took the access key, but refused the token that it gave for it. Ask SellersCommerce whether the account may use the API.',
			],
			[
				403,
				'SellersCommerce took the access key, but does not let this account read. Ask SellersCommerce for the right to use the API.',
			],
			[429, 'SellersCommerce has had too many requests. Wait a little, then try again.'],
		]),
	};
}
