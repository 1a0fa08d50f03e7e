import type { Resource } from '../../../shared';
import { changePassword } from './changePassword.operation';
import { checkVerification } from './checkVerification.operation';
import { deactivate } from './deactivate.operation';
import { deleteOperation } from './delete.operation';
import { forgotPassword } from './forgotPassword.operation';
import { get } from './get.operation';
import { registerWithEmail } from './registerWithEmail.operation';
import { registerWithPassword } from './registerWithPassword.operation';
import { registerWithPhone } from './registerWithPhone.operation';
import { registerWithWhatsapp } from './registerWithWhatsapp.operation';
import { resetPassword } from './resetPassword.operation';
import { update } from './update.operation';

export const user: Resource = {
	name: 'User',
	operations: {
		get,
		update,
		registerWithEmail,
		registerWithPhone,
		registerWithWhatsapp,
		registerWithPassword,
		checkVerification,
		changePassword,
		forgotPassword,
		resetPassword,
		deactivate,
		delete: deleteOperation,
	},
};
