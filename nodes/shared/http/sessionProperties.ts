import type { INodeProperties } from 'n8n-workflow';

/**
 * Where a credential keeps its session (see `Session`): n8n stores these with the rest, and asks for a new
 * session when the token is missing or refused.
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
		// A form that was open for long saves old values, but no secret ones: this one stays with its tokens.
		typeOptions: { password: true },
		default: '',
	},
];
