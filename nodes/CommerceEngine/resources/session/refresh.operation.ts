import { defineOperation } from '../../../shared';
import { passwordField, REJECTED_SECRET_HINT } from '../../fields/secret';
import { resultContent } from '../../response/results';

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
		hintAfter401: REJECTED_SECRET_HINT,
		body: { refresh_token: refreshToken },
	}),
	output: resultContent,
});
