import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import { checkedBaseUrl, credentialTestRules } from '../nodes/shared';

/** A supplier's access to CommerceInterface: supplier ID and token go with every call. */
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

	/** GET calls carry the pair in the query, POST calls among the form fields (End Point in the documents). */
	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		// Also when n8n tests the credential: the token must not travel unencrypted.
		checkedBaseUrl(String(credentials.baseUrl));
		const pair = {
			supplier_id: String(credentials.supplierId),
			token: String(credentials.token),
		};
		if (requestOptions.method !== 'POST') {
			return { ...requestOptions, qs: { ...requestOptions.qs, ...pair } };
		}
		const body = new URLSearchParams(requestOptions.body as URLSearchParams);
		body.set('supplier_id', pair.supplier_id);
		body.set('token', pair.token);
		return { ...requestOptions, body };
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl.replace(/\\/+$/, "")}}',
			url: '/get_orders',
			timeout: 30_000,
			// n8n would send the token along, also to another host.
			disableFollowRedirect: true,
			// An error page is judged by its content, as any response.
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
