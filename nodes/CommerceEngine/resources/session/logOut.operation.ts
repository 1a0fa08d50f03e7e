import { defineOperation } from '../../../shared';
import { resultContent } from '../../response/results';

export const logOut = defineOperation({
	name: 'Log Out',
	action: 'Log out',
	description:
		'End the session of the credential, and get the tokens of an anonymous visitor. With a password or API key it signs in again by itself when it is used; pasted tokens are dead after it.',
	fields: [],
	request: () => ({ method: 'POST', path: '/auth/logout' }),
	output: resultContent,
});
