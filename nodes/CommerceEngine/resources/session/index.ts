import type { Resource } from '../../../shared';
import { createAnonymous } from './createAnonymous.operation';
import { generateOtp } from './generateOtp.operation';
import { logInWithEmail } from './logInWithEmail.operation';
import { logInWithPassword } from './logInWithPassword.operation';
import { logInWithPhone } from './logInWithPhone.operation';
import { logInWithWhatsapp } from './logInWithWhatsapp.operation';
import { logOut } from './logOut.operation';
import { refresh } from './refresh.operation';
import { verifyOtp } from './verifyOtp.operation';

export const session: Resource = {
	name: 'Session',
	operations: {
		createAnonymous,
		logInWithPassword,
		logInWithEmail,
		logInWithPhone,
		logInWithWhatsapp,
		generateOtp,
		verifyOtp,
		refresh,
		logOut,
	},
};
