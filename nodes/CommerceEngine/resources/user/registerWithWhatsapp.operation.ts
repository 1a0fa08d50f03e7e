import { defineOperation } from '../../../shared';
import { resultContent } from '../../response/results';
import { phoneRegistration } from './registration';

export const registerWithWhatsapp = defineOperation({
	name: 'Register with WhatsApp',
	action: 'Register a user with whatsapp',
	description:
		'Register a new user, who gets a one-time password (OTP) through WhatsApp. Verify OTP of the session ends it.',
	...phoneRegistration('whatsapp'),
	output: resultContent,
});
