import type { INodeProperties } from 'n8n-workflow';

/**
 * The hidden fields of a credential that store its session (see `Session`). n8n saves them with the rest, and
 * calls `preAuthentication` for a new session when the access token is missing or was refused.
 */
export const sessionProperties: INodeProperties[] = [
	{
		displayName: 'Access Token',
		name: 'accessToken',
		type: 'hidden',
		typeOptions: { expirable: true, password: true },
		default: '',
	},
	{
		displayName: 'Refresh Token',
		name: 'refreshToken',
		type: 'hidden',
		typeOptions: { password: true },
		default: '',
	},
	{ displayName: 'Obtained At', name: 'obtainedAt', type: 'hidden', default: 0 },
	{
		displayName: 'Token Owner',
		name: 'tokenOwner',
		type: 'hidden',
		// Saving a form that was open for a while writes back old values, but not secret ones: so it stays with its tokens.
		typeOptions: { password: true },
		default: '',
	},
];
