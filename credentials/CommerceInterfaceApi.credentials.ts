import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import { checkedBaseUrl, credentialTestRules, testRequest } from '../nodes/shared';

/** A supplier's access to CommerceInterface: supplier ID and token are part of every request. */
export class CommerceInterfaceApi implements ICredentialType {
	name = 'commerceInterfaceApi';

	displayName = 'CommerceInterface API';

	icon: Icon = {
		light: 'file:../nodes/CommerceInterface/commerceInterface.svg',
		dark: 'file:../nodes/CommerceInterface/commerceInterface.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-commerce-hub/n8n-nodes-commerce-hub/blob/main/docs/commerce-interface.md#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Supplier ID',
			name: 'supplierId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 1042',
			description: 'The number of your supplier account in CommerceInterface',
		},
		{
			displayName: 'Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The access token that CommerceInterface generates for your supplier account',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://scm.commerceinterface.com/api/v2',
			required: true,
			description:
				'The address of the API. Change it only if CommerceInterface gave you another one, or to try the nodes on a sandbox.',
		},
	];

	/** GET requests have both in the query, POST requests in the form (see End Point in the documents). */
	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		// Checked here for n8n's credential test, too: the token must not be sent unencrypted.
		checkedBaseUrl(String(credentials.baseUrl));
		const access = {
			supplier_id: String(credentials.supplierId),
			token: String(credentials.token),
		};
		if (requestOptions.method !== 'POST') {
			return { ...requestOptions, qs: { ...requestOptions.qs, ...access } };
		}
		const body = new URLSearchParams(requestOptions.body as URLSearchParams);
		body.set('supplier_id', access.supplier_id);
		body.set('token', access.token);
		return { ...requestOptions, body };
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.replace(/\\/+$/, "")}}',
			url: '/get_orders',
			...testRequest,
			// A response with an error status is judged by its body, like any other.
			ignoreHttpStatusErrors: true,
		},
		rules: credentialTestRules(
			[],
			[
				{
					key: 'success',
					value: false,
					message:
						'CommerceInterface refused the supplier ID or the token. Check both, or generate a new token in CommerceInterface.',
				},
				{
					key: 'success',
					value: undefined,
					message: 'This address does not respond as CommerceInterface does. Check the base URL.',
				},
			],
		),
	};
}
