import { defineOperation } from '../../../shared';
import { resultContent } from '../../response/results';
import { phoneLogin } from './login';

export const logInWithWhatsapp = defineOperation({
	name: 'Log In with WhatsApp',
	action: 'Log in with whatsapp',
	description:
		'Send a one-time password (OTP) through WhatsApp to somebody who logs in. Verify OTP ends it.',
	...phoneLogin('whatsapp'),
	output: resultContent,
});
