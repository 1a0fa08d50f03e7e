import { defineOperation } from '../../../shared';
import { resultContent } from '../../response/content';
import { passwordField, PROOF_REFUSED } from '../../fields/shared';

export const refresh = defineOperation({
	name: 'Refresh',
	action: 'Refresh a session',
	description:
		'Get a new pair of tokens for a refresh token, which works once. The node itself needs none: its credential refreshes by itself.',
	fields: [
		passwordField('refreshToken', 'Refresh Token', 'The refresh token of a login in this workflow'),
	],
	request: ({ refreshToken }) => ({
		method: 'POST',
		path: '/auth/refresh-token',
		hintAfter401: PROOF_REFUSED,
		body: { refresh_token: refreshToken },
	}),
	output: resultContent,
});
