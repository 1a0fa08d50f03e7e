import { text } from '../../../shared';

export const storeSso = text('storeSso', {
	displayName: 'Store SSO',
	required: true,
	placeholder: 'e.g. 8c1d22',
	description: 'The single sign-on key of the store',
});
